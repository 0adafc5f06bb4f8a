import type { Grant } from '#contract/role';
import type { Licence } from '#contract/licence';
import { CLEARANCE_STATES } from '#domain/workflow/clearance';
import { findQueue, type Maker, MAKERS, type Queue } from '#domain/workflow/queue';
import { VALIDATION_STATES } from '#domain/workflow/validation';
import type { LicenceRow } from '../../storage/licence-list';
import { permittedActions } from '../permitted-actions';
import { buildRow } from './build-row';
import { buildViewLicence } from './build-view';

/** A licence in one pair of states, as its maker's device or another's has it, and the list it is to wait in. */
export interface WaitingCase {
  readonly name: string;
  readonly madeBy: Maker;
  readonly queue: Queue | undefined;
  readonly states: Pick<Licence, 'validation' | 'clearance'>;
}

/** Every pair of states there can be, made by an importer and by an officer of the authority of Belgium. */
export const WAITING_CASES: readonly WaitingCase[] = MAKERS.flatMap((madeBy) =>
  VALIDATION_STATES.flatMap((validation) =>
    CLEARANCE_STATES.filter(
      (clearance) => clearance === 'notCleared' || ['validated', 'cancelled'].includes(validation),
    ).map((clearance) => ({
      name: `${validation}, ${clearance}, made by ${madeBy}`,
      madeBy,
      queue: findQueue(validation, clearance, madeBy),
      states: { validation, clearance },
    })),
  ),
);

/** Ends it, is words beside the work, or typing that only submitting makes count. */
const NO_MOVE = ['withdraw', 'cancel', 'correct', 'discard', 'edit', 'remark', 'update'];

/** Its row on a device of somebody who acts as `grant`. */
export function toCaseRow({ madeBy, states }: WaitingCase, { role }: Grant): LicenceRow {
  return buildRow('1', { ...states, isOwn: role === madeBy, ...(madeBy === 'fmsca' ? { company: '' } : {}) });
}

/** Whether its page offers somebody who acts as `grant` to move it on. */
export function isMovable({ madeBy, states }: WaitingCase, grant: Grant): boolean {
  const company = madeBy === 'fmsca' ? '' : 'Peeters Hout NV';
  const licence = buildViewLicence({ ...states, isOwn: grant.role === madeBy, company }, { pointOfEntry: 'BE101000' });
  return permittedActions(licence, grant).some((action) => !NO_MOVE.includes(action));
}
