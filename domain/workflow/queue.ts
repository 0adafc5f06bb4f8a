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

const DESK = (part: string): Queue => ({ role: 'fmsca', reach: 'country', part });
const OFFICE = (part: string): Queue => ({ role: 'customs', reach: 'office', part });

/** Who makes licences: importers, and officers of an authority who introduce one themselves (R8). */
export type Maker = Extract<Role, 'importer' | 'fmsca'>;
export const MAKERS: readonly Maker[] = ['importer', 'fmsca'];

const WITH_MAKER: Partial<Record<ValidationState, string>> = { draft: 'drafts', returned: 'returned' };
const WAITING: Partial<Record<ValidationState, Queue>> = {
  submitted: DESK('waiting'),
  underVerification: DESK('underVerification'),
};
const AT_CUSTOMS: Partial<Record<ClearanceState, Queue>> = {
  notCleared: OFFICE('expected'),
  suspended: OFFICE('suspended'),
};

/** The one list in which a record waits for somebody who can act on it; undefined once it is closed. */
export function findQueue(validation: ValidationState, clearance: ClearanceState, madeBy: Maker): Queue | undefined {
  const part = WITH_MAKER[validation];
  if (part) return { role: madeBy, reach: 'own', part };
  return validation === 'validated' ? AT_CUSTOMS[clearance] : WAITING[validation];
}
