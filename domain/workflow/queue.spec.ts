import { isAllowed, NO_STANDING, type Action, type Standing } from '#domain/rights';
import { CLEARANCE_STATES, permittedClearanceEvents } from '#domain/workflow/clearance';
import { findQueue, MAKERS, type Maker } from '#domain/workflow/queue';
import { ROLES, type Role } from '#domain/workflow/role';
import type { ClearanceState } from '#domain/workflow/clearance';
import { permittedValidationEvents, VALIDATION_STATES, type ValidationState } from '#domain/workflow/validation';

/** Where each role stands nearest to a record that `madeBy` made: only its maker's is it its own. */
const nearTo = (madeBy: Maker): Record<Role, Standing> => ({
  importer: { ...NO_STANDING, own: madeBy === 'importer', company: madeBy === 'importer' },
  fmsca: { ...NO_STANDING, own: madeBy === 'fmsca', country: true },
  customs: { ...NO_STANDING, country: true, office: true },
  support: NO_STANDING,
});
/** Taking back and annulling end something, and a mistake is no work that waits: nothing waits for them. */
const ENDINGS: readonly Action[] = ['withdraw', 'cancel', 'correct'];
/** Words beside the work are no decision. */
const BESIDE: readonly Action[] = ['remark', 'update'];

/** What moves the record on, by `role`, from where it stands. */
function listMoves(role: Role, standing: Standing, validation: ValidationState, clearance: ClearanceState): Action[] {
  const events: Action[] = [
    ...permittedValidationEvents(validation, role),
    ...permittedClearanceEvents(validation, clearance, role),
  ];
  return events.filter(
    (event) => ![...ENDINGS, ...BESIDE].includes(event) && isAllowed(role, event, validation, standing),
  );
}

/** Clearance begins with validation. */
const PAIRS = VALIDATION_STATES.flatMap((validation) =>
  CLEARANCE_STATES.filter(
    (clearance) => clearance === 'notCleared' || ['validated', 'cancelled'].includes(validation),
  ).map((clearance) => [validation, clearance] as const),
);

describe('The lists in which records wait', () => {
  for (const madeBy of MAKERS)
    for (const [validation, clearance] of PAIRS) {
      const name = `${validation}, ${clearance}, made by ${madeBy}`;
      const near = nearTo(madeBy);
      const queue = findQueue(validation, clearance, madeBy);
      const movers = ROLES.filter((role) => listMoves(role, near[role], validation, clearance).length > 0);

      if (queue)
        it(`${name}: waits with ${queue.role}, who alone can move it on and sees it`, () => {
          expect(movers).toEqual([queue.role]);
          expect(near[queue.role][queue.reach]).toBeTrue();
          expect(isAllowed(queue.role, 'consult', validation, near[queue.role])).toBeTrue();
        });
      else
        it(`${name}: is closed, and nobody can move it on`, () => {
          expect(movers).toEqual([]);
        });
    }
});
