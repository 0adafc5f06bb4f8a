import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { type SearchOrder, sortInOrder } from '#contract/search-order';
import { findRows } from '../licence-view/find-rows';
import { NEWEST_FIRST } from '../licence-view/licence-columns';
import { licenceRowsFeature } from '../licence-view/licence-rows.feature';
import { sessionFeature } from '../session/session.feature';
import { LicenceListPageActions } from './licences.actions';
import { countWaits, WAITS_HERE, type WaitsHere } from './waits-here';

export interface LicencesState {
  readonly searchText: string;
  readonly order: SearchOrder;
  /** Only what waits in this way; null for all. */
  readonly waits: WaitsHere | null;
}

/** "My licences": mine and my company's, the last modified first, nothing searched for. */
const initialState: LicencesState = { searchText: '', order: NEWEST_FIRST, waits: null };

export const licencesFeature = createFeature({
  name: 'licences',
  reducer: createReducer<LicencesState>(
    initialState,
    on(LicenceListPageActions.searchTyped, (state, { text: searchText }): LicencesState => ({ ...state, searchText })),
    on(LicenceListPageActions.myLicencesTapped, (): LicencesState => initialState),
    on(LicenceListPageActions.orderChosen, (state, { order }): LicencesState => ({ ...state, order })),
    on(LicenceListPageActions.waitingTapped, (state, { waits }): LicencesState => ({ ...state, waits })),
  ),
  extraSelectors: ({ selectSearchText, selectOrder, selectWaits }) => {
    const selectAll = createSelector(licenceRowsFeature.selectRows, (rows) => rows ?? []);
    // Sorted before it is searched: a key typed goes once through what is in order already.
    const selectSorted = createSelector(selectAll, selectOrder, sessionFeature.selectOwnName, sortInOrder);
    const selectFound = createSelector(selectSorted, selectSearchText, findRows);
    const selectWaitingCounts = createSelector(selectAll, countWaits);
    return {
      selectWaitingCounts,
      /** What waited and was sent meanwhile leaves nobody before an empty list. */
      selectShown: createSelector(selectFound, selectWaits, selectWaitingCounts, (found, waits, counts) =>
        waits && counts.some((it) => it.waits === waits) ? found.filter(WAITS_HERE[waits]) : found,
      ),
    };
  },
});
