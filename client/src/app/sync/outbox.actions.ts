import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { ConflictChoice } from '../storage/resolve-conflict';
import type { OutboxItem } from './outbox-items';

export const OutboxPageActions = createActionGroup({
  source: 'Outbox Page',
  events: {
    Opened: emptyProps(),
    'Send Tapped': emptyProps(),
    'Retry Tapped': props<{ mutationId: string }>(),
    'Discard Confirmed': props<{ mutationId: string }>(),
    'Conflict Decided': props<{ mutationId: string; choice: ConflictChoice }>(),
    'Export Tapped': emptyProps(),
  },
});

export const OutboxStorageActions = createActionGroup({
  source: 'Outbox Storage',
  events: {
    'Outbox Read': props<{ items: readonly OutboxItem[] }>(),
    'Reading Failed': emptyProps(),
    'Retry Recorded': emptyProps(),
    'Write Failed': emptyProps(),
  },
});
