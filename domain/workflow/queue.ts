import type { Reach } from '#domain/rights';
import type { ClearanceState } from '#domain/workflow/clearance';
import type { Role } from '#domain/workflow/role';
import type { ValidationState } from '#domain/workflow/validation';

/** Whose list a record waits in: of a role, over the records it reaches, under the name of the list's part. */
export interface Queue {
  readonly role: Role;
  readonly reach: Reach;
  readonly part: string;
}

const MINE = (part: string): Queue => ({ role: 'importer', reach: 'own', part });
const DESK = (part: string): Queue => ({ role: 'fmsca', reach: 'country', part });
const OFFICE = (part: string): Queue => ({ role: 'customs', reach: 'office', part });

const WAITING: Partial<Record<ValidationState, Queue>> = {
  draft: MINE('drafts'),
  returned: MINE('returned'),
  submitted: DESK('waiting'),
  underVerification: DESK('underVerification'),
};
const AT_CUSTOMS: Partial<Record<ClearanceState, Queue>> = {
  notCleared: OFFICE('expected'),
  suspended: OFFICE('suspended'),
};

/**
 * The one list in which a record waits for somebody who can act on it; undefined once it is closed. A draft of an authority
 * waits in the drafts of who made it.
 */
export function findQueue(validation: ValidationState, clearance: ClearanceState): Queue | undefined {
  return validation === 'validated' ? AT_CUSTOMS[clearance] : WAITING[validation];
}
