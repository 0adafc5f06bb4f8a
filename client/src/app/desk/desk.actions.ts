import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { DecisionKind } from '../licence-view/decision';
import type { QueueFilter } from './queue';

export const DeskPageActions = createActionGroup({
  source: 'Desk Page',
  events: {
    'Filter Tapped': props<{ filter: QueueFilter }>(),
    'Search Typed': props<{ text: string }>(),
    'Correction Tapped': props<{ id: string }>(),
  },
});

/** A decision recorded on this device. */
export interface RecordedDecision {
  readonly number: string;
  readonly kind: DecisionKind;
  /** The licence that was opened next, null when none waits. */
  readonly nextId: string | null;
}

export const DeskStorageActions = createActionGroup({
  source: 'Desk Storage',
  events: { 'Correction Begun': props<{ id: string }>(), 'Correction Not Begun': emptyProps() },
});

export const DeskQueueActions = createActionGroup({
  source: 'Desk Queue',
  events: { 'Went On': props<{ recorded: RecordedDecision }>() },
});
