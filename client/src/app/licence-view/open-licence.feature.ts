import { createFeature, createReducer, on } from '@ngrx/store';
import { OpenLicencePageActions, OpenLicenceStorageActions } from './open-licence.actions';
import type { OpenLicence } from './open-licence';

/** `unknown`: read, and there is no such licence on this device. */
export type Reading = 'loading' | 'read' | 'unknown' | 'failed';

export interface OpenLicenceState {
  readonly id: string | null;
  readonly reading: Reading;
  readonly open: OpenLicence | null;
  /** The device could not record the last decision: nothing was decided. */
  readonly isDecisionLost: boolean;
}

const initialState: OpenLicenceState = { id: null, reading: 'loading', open: null, isDecisionLost: false };

/** The one licence that is in front. */
export const openLicenceFeature = createFeature({
  name: 'openLicence',
  reducer: createReducer<OpenLicenceState>(
    initialState,
    on(OpenLicencePageActions.opened, (state, { id }): OpenLicenceState =>
      state.id === id ? state : { ...initialState, id },
    ),
    on(OpenLicencePageActions.decisionTaken, (state): OpenLicenceState => ({ ...state, isDecisionLost: false })),
    on(OpenLicenceStorageActions.licenceRead, (state, { id, open }): OpenLicenceState =>
      state.id === id ? { ...state, open, reading: open ? 'read' : 'unknown' } : state,
    ),
    on(OpenLicenceStorageActions.readingFailed, (state, { id }): OpenLicenceState =>
      state.id === id ? { ...state, reading: 'failed' } : state,
    ),
    on(OpenLicenceStorageActions.decisionNotRecorded, (state): OpenLicenceState => ({
      ...state,
      isDecisionLost: true,
    })),
  ),
});
