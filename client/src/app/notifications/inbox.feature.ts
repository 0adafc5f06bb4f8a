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
    on(InboxStorageActions.itemsChanged, (_, { items }): InboxState => ({ items })),
  ),
  extraSelectors: ({ selectItems }) => {
    const selectUnreadIds = createSelector(selectItems, findUnread);
    return { selectUnreadIds, selectUnreadCount: createSelector(selectUnreadIds, ({ length }) => length) };
  },
});

function findUnread(items: readonly InboxRecord[] | null): readonly string[] {
  return items?.filter(({ readAt }) => readAt === null).map(({ id }) => id) ?? [];
}
