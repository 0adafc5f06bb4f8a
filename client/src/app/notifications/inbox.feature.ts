import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { InboxRecord } from '../storage/records';
import { InboxStorageActions } from './inbox.actions';

interface InboxState {
  /** Newest first; null until the device was read. */
  readonly items: readonly InboxRecord[] | null;
}

const initialState: InboxState = { items: null };

export const inboxFeature = createFeature({
  name: 'inbox',
  reducer: createReducer(
    initialState,
    on(InboxStorageActions.itemsChanged, (_, { items }): InboxState => ({ items: newestFirst(items) })),
  ),
  extraSelectors: ({ selectItems }) => ({
    selectUnreadCount: createSelector(selectItems, (items) => items?.filter((it) => it.readAt === null).length ?? 0),
  }),
});

function newestFirst(items: readonly InboxRecord[]): readonly InboxRecord[] {
  return [...items].sort((a, b) => b.at.localeCompare(a.at));
}
