import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { OutboxStorageActions } from './outbox.actions';
import type { OutboxItem } from './outbox-items';

interface OutboxState {
  /** Null until the device was read: unread is not empty. */
  readonly items: readonly OutboxItem[] | null;
  readonly hasFailed: boolean;
}

const initialState: OutboxState = { items: null, hasFailed: false };

export const outboxFeature = createFeature({
  name: 'outbox',
  reducer: createReducer(
    initialState,
    on(OutboxStorageActions.outboxRead, (_, { items }): OutboxState => ({ items, hasFailed: false })),
    on(OutboxStorageActions.readingFailed, (state): OutboxState => ({ ...state, hasFailed: true })),
  ),
  extraSelectors: ({ selectItems }) => ({
    selectPending: createSelector(selectItems, (items) => items?.filter(({ standing }) => standing !== 'received')),
    selectReceived: createSelector(selectItems, (items) => items?.filter(({ standing }) => standing === 'received')),
  }),
});
