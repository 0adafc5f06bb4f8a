import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { findRows } from '../licence-view/find-rows';
import { licenceRowsFeature } from '../licence-view/licence-rows.feature';
import { sessionFeature } from '../session/session.feature';
import { ClearancePageActions } from './clearance.actions';
import { filterOf, OFFICE_FILTERS, type OfficeFilter, toOfficeList } from './office-list';

export interface ClearanceState {
  readonly filter: OfficeFilter;
  readonly searchText: string;
}

const initialState: ClearanceState = { filter: 'expected', searchText: '' };

export const clearanceFeature = createFeature({
  name: 'clearance',
  reducer: createReducer<ClearanceState>(
    initialState,
    on(ClearancePageActions.filterTapped, (_, { filter }): ClearanceState => ({ filter, searchText: '' })),
    on(ClearancePageActions.searchTyped, (state, { text: searchText }): ClearanceState => ({ ...state, searchText })),
  ),
  extraSelectors: ({ selectFilter, selectSearchText }) => {
    const selectAll = createSelector(licenceRowsFeature.selectRows, sessionFeature.selectActiveGrant, (rows, grant) =>
      toOfficeList(rows ?? [], grant),
    );
    return {
      selectAll,
      selectCounts: createSelector(selectAll, (all) =>
        OFFICE_FILTERS.map((filter) => ({ filter, count: all.filter((row) => filterOf(row) === filter).length })),
      ),
      /** A search looks in all states; without one the chosen filter counts. */
      selectShown: createSelector(selectAll, selectFilter, selectSearchText, (all, filter, text) =>
        text ? findRows(all, text) : all.filter((row) => filterOf(row) === filter),
      ),
    };
  },
});
