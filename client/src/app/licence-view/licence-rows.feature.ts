import { createFeature, createReducer, on } from '@ngrx/store';
import type { LicenceRow } from '../storage/licence-list';
import { LicenceRowsStorageActions } from './licence-rows.actions';

export interface LicenceRowsState {
  /** Null until they were read from the device. */
  readonly rows: readonly LicenceRow[] | null;
  /** They could not be read: never shown as "none". */
  readonly isUnreadable: boolean;
}

const initialState: LicenceRowsState = { rows: null, isUnreadable: false };

/** All licences this device knows; every list shows its part of them. */
export const licenceRowsFeature = createFeature({
  name: 'licenceRows',
  reducer: createReducer<LicenceRowsState>(
    initialState,
    on(LicenceRowsStorageActions.rowsRead, (_, { rows }): LicenceRowsState => ({ rows, isUnreadable: false })),
    on(LicenceRowsStorageActions.readingFailed, (state): LicenceRowsState => ({ ...state, isUnreadable: true })),
  ),
});
