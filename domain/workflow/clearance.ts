import type { Role } from '#domain/workflow/role';
import type { ValidationState } from '#domain/workflow/validation';

/** Where the goods stand with customs; begins once the licence is validated (Reg. (EC) 1024/2008, art. 11(2)). */
export type ClearanceState = 'notCleared' | 'cleared' | 'suspended' | 'refused';

interface Step {
  readonly to: ClearanceState;
  readonly by: readonly Role[];
}

/** Read each row as in `VALIDATION`; every row needs a validated licence. */
export const CLEARANCE = {
  notCleared: {
    clear: { to: 'cleared', by: ['customs'] }, // Reg. 1024/2008, art. 11(2)
    suspend: { to: 'suspended', by: ['customs'] }, // Reg. 2173/2005, art. 5(7)
    refuse: { to: 'refused', by: ['customs'] },
  },
  suspended: {
    clear: { to: 'cleared', by: ['customs'] },
    refuse: { to: 'refused', by: ['customs'] },
  },
  // A mistake is taken back by the office that made it, within a day of it; the history keeps both.
  cleared: { correct: { to: 'notCleared', by: ['customs'] } },
  refused: { correct: { to: 'notCleared', by: ['customs'] } },
} as const satisfies Record<ClearanceState, Record<string, Step>>;

export type ClearanceEvent = 'clear' | 'suspend' | 'refuse' | 'correct';

export const CLEARANCE_STATES = Object.keys(CLEARANCE) as readonly ClearanceState[];
export const CLEARANCE_EVENTS: readonly ClearanceEvent[] = ['clear', 'suspend', 'refuse', 'correct'];

const stepsFrom = (state: ClearanceState): Partial<Record<ClearanceEvent, Step>> => CLEARANCE[state];

/** The state after `event`, or undefined when the licence is not validated or the table has no such row for `role`. */
export function findNextClearanceState(
  validation: ValidationState,
  state: ClearanceState,
  event: ClearanceEvent,
  role: Role,
): ClearanceState | undefined {
  const step = stepsFrom(state)[event];
  return validation === 'validated' && step?.by.includes(role) ? step.to : undefined;
}

/** The events `role` may raise now. */
export function permittedClearanceEvents(
  validation: ValidationState,
  state: ClearanceState,
  role: Role,
): ClearanceEvent[] {
  return CLEARANCE_EVENTS.filter((event) => findNextClearanceState(validation, state, event, role) !== undefined);
}

/** Whether what happens to a licence, by its `kind`, is a decision of customs about the goods. */
export function isCustomsDecision<Event extends { readonly kind: string }>(
  event: Event,
): event is Extract<Event, { readonly kind: ClearanceEvent }> {
  return (CLEARANCE_EVENTS as readonly string[]).includes(event.kind);
}
