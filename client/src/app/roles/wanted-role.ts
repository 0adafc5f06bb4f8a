import type { Grant, RoleRequest } from '#contract/role';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What a role is asked for with: a company, a country's authority, or a customs office. */
export type RoleTarget = Without<RoleRequest, 'id' | 'words'>;

/** A role about to be asked for. */
export interface WantedRole {
  readonly target: RoleTarget;
  /** The company, authority or office as shown. */
  readonly holder: string;
  /** Where it is. */
  readonly country: string;
  /** Created just now: nobody acts for it yet. */
  readonly isNewCompany?: boolean;
}

/** The role of the person that stands in the way of asking for `target`: there already, waiting, or suspended. */
export function findStandingGrant(grants: readonly Grant[], target: RoleTarget): Grant | null {
  return grants.find((grant) => isStanding(grant) && isOf(grant, target)) ?? null;
}

/** "Only one MSCA role can be selected" (R7): the one there is, of whatever country. */
export function findAuthorityGrant(grants: readonly Grant[]): Grant | null {
  return grants.find((grant) => grant.role === 'fmsca' && isStanding(grant)) ?? null;
}

const isStanding = ({ status }: Grant): boolean => ['requested', 'active', 'suspended'].includes(status);

function isOf(grant: Grant, target: RoleTarget): boolean {
  if (grant.role !== target.role) return false;
  if (target.role === 'importer') return grant.companyId === target.companyId;
  return target.role === 'fmsca' ? grant.country === target.country : grant.officeCode === target.officeCode;
}
