import { createFeature, createReducer, on } from '@ngrx/store';
import type { Reach } from './engine/sync-failure';
import { SyncActions, type OutboxCounts } from './sync.actions';

interface SyncState extends OutboxCounts {
  readonly reach: Reach;
  readonly needsSignIn: boolean;
  readonly nextTryAt: string | null;
  readonly asOf: string | null;
}

const initialState: SyncState = {
  reach: 'unknown',
  needsSignIn: false,
  nextTryAt: null,
  asOf: null,
  waitingCount: 0,
  sendingCount: 0,
  needsYouCount: 0,
};

export const syncFeature = createFeature({
  name: 'sync',
  reducer: createReducer(
    initialState,
    on(SyncActions.reported, (state, { report }): SyncState => ({ ...state, ...report })),
    on(SyncActions.outboxCounted, (state, { counts }): SyncState => ({ ...state, ...counts })),
    on(SyncActions.feedFollowed, (state, { asOf }): SyncState => ({ ...state, asOf })),
  ),
});
