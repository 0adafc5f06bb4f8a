import { createActionGroup, props } from '@ngrx/store';
import type { InboxRecord } from '../storage/records';

export const InboxStorageActions = createActionGroup({
  source: 'Inbox Storage',
  events: { 'Items Changed': props<{ items: readonly InboxRecord[] }>() },
});

export const InboxPageActions = createActionGroup({
  source: 'Inbox Page',
  events: { 'Items Read': props<{ ids: readonly string[] }>() },
});
