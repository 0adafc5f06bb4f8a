import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { findRows } from '../licence-view/find-rows';
import { licenceRowsFeature } from '../licence-view/licence-rows.feature';
import { NEWEST_FIRST, type Order, orderBy, sortRows } from './licence-order';
import { LicenceListPageActions } from './licences.actions';

export interface LicencesState {
  readonly searchText: string;
  readonly order: Order;
}

/** "My licences": mine and my company's, the last modified first, nothing searched for. */
const initialState: LicencesState = { searchText: '', order: NEWEST_FIRST };

export const licencesFeature = createFeature({
  name: 'licences',
  reducer: createReducer<LicencesState>(
    initialState,
    on(LicenceListPageActions.searchTyped, (state, { text: searchText }): LicencesState => ({ ...state, searchText })),
    on(LicenceListPageActions.myLicencesTapped, (): LicencesState => initialState),
    on(LicenceListPageActions.columnTapped, (state, { column }): LicencesState => ({
      ...state,
      order: orderBy(state.order, column),
    })),
  ),
  extraSelectors: ({ selectSearchText, selectOrder }) => {
    const selectFound = createSelector(licenceRowsFeature.selectRows, selectSearchText, (rows, text) =>
      findRows(rows ?? [], text),
    );
    return { selectShown: createSelector(selectFound, selectOrder, sortRows) };
  },
});
