import type { Role } from '#domain/workflow/role';

/** Where a licence stands with the competent authority. Names are ours: no published list was found. */
export type ValidationState =
  'draft' | 'submitted' | 'underVerification' | 'returned' | 'validated' | 'rejected' | 'withdrawn' | 'cancelled';

interface Step {
  readonly to: ValidationState;
  readonly by: readonly Role[];
}

/** Read each row as: in this state, on this event, one of these roles moves the licence to that state. Articles of Reg. (EC) 1024/2008. */
export const VALIDATION = {
  draft: {
    submit: { to: 'submitted', by: ['importer', 'fmsca'] }, // art. 6(1)
  },
  submitted: {
    update: { to: 'submitted', by: ['fmsca'] },
    verify: { to: 'underVerification', by: ['fmsca'] }, // art. 9 and 10
    validate: { to: 'validated', by: ['fmsca'] }, // art. 6(4)
    reject: { to: 'rejected', by: ['fmsca'] }, // art. 6(3), 7 and 8
    return: { to: 'returned', by: ['fmsca'] },
    withdraw: { to: 'withdrawn', by: ['importer'] },
  },
  underVerification: {
    remark: { to: 'underVerification', by: ['fmsca', 'importer'] }, // art. 5, 9 and 10: what was asked, and the answer
    update: { to: 'underVerification', by: ['fmsca'] },
    validate: { to: 'validated', by: ['fmsca'] }, // art. 6(5)
    reject: { to: 'rejected', by: ['fmsca'] },
    return: { to: 'returned', by: ['fmsca'] },
  },
  returned: {
    submit: { to: 'submitted', by: ['importer', 'fmsca'] },
    withdraw: { to: 'withdrawn', by: ['importer', 'fmsca'] },
  },
  validated: {
    // Art. 8(3), whatever customs decided: after a refusal an amended licence takes its place (art. 10(2)), and after a release
    // the record still has to say that the licensing authority took it back (Reg. (EC) 2173/2005, art. 2(5) and 5(1)). What was
    // released stays released, and the number stays used: one licence, one shipment (art. 2(1)).
    cancel: { to: 'cancelled', by: ['fmsca'] },
  },
  rejected: {},
  withdrawn: {},
  cancelled: {},
} as const satisfies Record<ValidationState, Record<string, Step>>;

type EventsOf<S> = S extends ValidationState ? keyof (typeof VALIDATION)[S] : never;
export type ValidationEvent = EventsOf<ValidationState>;

/** Every state, in the order of a licence's life. */
export const VALIDATION_STATES = Object.keys(VALIDATION) as readonly ValidationState[];

/** Every event some state knows. */
export const VALIDATION_EVENTS: readonly ValidationEvent[] = [
  ...new Set(VALIDATION_STATES.flatMap((state) => Object.keys(VALIDATION[state]) as ValidationEvent[])),
];

const stepsFrom = (state: ValidationState): Partial<Record<ValidationEvent, Step>> => VALIDATION[state];

/** The events `role` may raise now; the page shows one button for each. */
export function permittedValidationEvents(state: ValidationState, role: Role): ValidationEvent[] {
  return VALIDATION_EVENTS.filter((event) => findNextValidationState(state, event, role) !== undefined);
}

/** The state after `event`, or undefined when the table has no such row for `role`. */
export function findNextValidationState(
  state: ValidationState,
  event: ValidationEvent,
  role: Role,
): ValidationState | undefined {
  const step = stepsFrom(state)[event];
  return step?.by.includes(role) ? step.to : undefined;
}

/** Whether the content can still be typed by who made it: after submission it is locked unless returned (L17). */
export function isEditable(state: ValidationState): boolean {
  return state === 'draft' || state === 'returned';
}
