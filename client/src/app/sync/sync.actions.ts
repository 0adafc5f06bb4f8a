import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { SyncReport } from './engine/ports';

/** What waits in the outbox of the open account, by state. */
export interface OutboxCounts {
  readonly waitingCount: number;
  readonly sendingCount: number;
  readonly needsYouCount: number;
}

export const SyncActions = createActionGroup({
  source: 'Sync',
  events: {
    /** Something changed here or there: send and pull soon. */
    Woken: emptyProps(),
    Reported: props<{ report: SyncReport }>(),
    'Outbox Counted': props<{ counts: OutboxCounts }>(),
    /** `asOf`: server time of the last complete pull. */
    'Feed Followed': props<{ asOf: string | null }>(),
  },
});
