import { isAllowed, NO_STANDING, type Action, type Standing } from '#domain/rights';
import { CLEARANCE_STATES, permittedClearanceEvents } from '#domain/workflow/clearance';
import { findQueue } from '#domain/workflow/queue';
import { ROLES, type Role } from '#domain/workflow/role';
import type { ClearanceState } from '#domain/workflow/clearance';
import { permittedValidationEvents, VALIDATION_STATES, type ValidationState } from '#domain/workflow/validation';

const NEAR: Record<Role, Standing> = {
  importer: { ...NO_STANDING, own: true, company: true },
  fmsca: { ...NO_STANDING, country: true },
  customs: { ...NO_STANDING, country: true, office: true },
  support: NO_STANDING,
};
/** Taking back and annulling end something, and a mistake is no work that waits: nothing waits for them. */
const ENDINGS: readonly Action[] = ['withdraw', 'cancel', 'correct'];
/** Words beside the work are no decision. */
const BESIDE: readonly Action[] = ['remark', 'update'];

/** What moves the record on, by `role`, where it stands nearest. */
function listMoves(role: Role, validation: ValidationState, clearance: ClearanceState): Action[] {
  const events: Action[] = [
    ...permittedValidationEvents(validation, role),
    ...permittedClearanceEvents(validation, clearance, role),
  ];
  return events.filter(
    (event) => ![...ENDINGS, ...BESIDE].includes(event) && isAllowed(role, event, validation, NEAR[role]),
  );
}

/** Clearance begins with validation. */
const PAIRS = VALIDATION_STATES.flatMap((validation) =>
  CLEARANCE_STATES.filter(
    (clearance) => clearance === 'notCleared' || ['validated', 'cancelled'].includes(validation),
  ).map((clearance) => [validation, clearance] as const),
);

describe('The lists in which records wait', () => {
  for (const [validation, clearance] of PAIRS) {
    const queue = findQueue(validation, clearance);
    const movers = ROLES.filter((role) => listMoves(role, validation, clearance).length > 0);

    if (queue)
      it(`${validation}, ${clearance}: waits with ${queue.role}, who alone can move it on and sees it`, () => {
        expect(movers).toEqual([queue.role]);
        expect(NEAR[queue.role][queue.reach]).toBeTrue();
        expect(isAllowed(queue.role, 'consult', validation, NEAR[queue.role])).toBeTrue();
      });
    else
      it(`${validation}, ${clearance}: is closed, and nobody can move it on`, () => {
        expect(movers).toEqual([]);
      });
  }

  it('a draft of an authority waits with who made it', () =>
    expect(isAllowed('fmsca', 'submit', 'draft', { ...NO_STANDING, own: true })).toBeTrue());
});
