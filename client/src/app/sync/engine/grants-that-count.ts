import type { Grant } from '#contract/role';

/**
 * Ids of the roles under which commands are taken now: active ones, and given-up ones that were asked for and given anew (the
 * server takes what was bound to the old one for the new one).
 */
export function grantsThatCount(grants: readonly Grant[]): string[] {
  const active = grants.filter(({ status }) => status === 'active');
  const isSame = (a: Grant, b: Grant) =>
    a.role === b.role && a.companyId === b.companyId && a.country === b.country && a.officeCode === b.officeCode;
  const succeeded = grants.filter((grant) => grant.status === 'ended' && active.some((it) => isSame(it, grant)));
  return [...active, ...succeeded].map(({ id }) => id);
}
