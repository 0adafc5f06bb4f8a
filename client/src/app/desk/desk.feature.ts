import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { findRows } from '../licence-view/find-rows';
import { licenceRowsFeature } from '../licence-view/licence-rows.feature';
import { sessionFeature } from '../session/session.feature';
import { OpenLicencePageActions } from '../licence-view/open-licence.actions';
import { DeskPageActions, DeskQueueActions, type RecordedDecision } from './desk.actions';
import { filterQueue, QUEUE_FILTER_NAMES, type QueueFilter, toQueue } from './queue';

export interface DeskState {
  readonly filter: QueueFilter;
  readonly searchText: string;
  /** The last decision, until something else is done. */
  readonly recorded: RecordedDecision | null;
}

const initialState: DeskState = { filter: 'waiting', searchText: '', recorded: null };

export const deskFeature = createFeature({
  name: 'desk',
  reducer: createReducer<DeskState>(
    initialState,
    on(DeskPageActions.filterTapped, (_, { filter }): DeskState => ({ ...initialState, filter })),
    on(DeskPageActions.searchTyped, (state, { text: searchText }): DeskState => ({
      ...state,
      searchText,
      recorded: null,
    })),
    on(OpenLicencePageActions.decisionTaken, (state): DeskState => ({ ...state, recorded: null })),
    on(DeskQueueActions.wentOn, (state, { recorded }): DeskState => ({ ...state, recorded })),
  ),
  extraSelectors: ({ selectFilter, selectSearchText }) => {
    const selectQueue = createSelector(licenceRowsFeature.selectRows, sessionFeature.selectActiveGrant, (rows, grant) =>
      toQueue(rows ?? [], grant),
    );
    return {
      selectQueue,
      selectCounts: createSelector(selectQueue, (queue) =>
        QUEUE_FILTER_NAMES.map((filter) => ({ filter, count: filterQueue(queue, filter).length })),
      ),
      /** A search looks in all states; without one the chosen filter counts. */
      selectShown: createSelector(selectQueue, selectFilter, selectSearchText, (queue, filter, text) =>
        text ? findRows(queue, text) : filterQueue(queue, filter),
      ),
    };
  },
});
