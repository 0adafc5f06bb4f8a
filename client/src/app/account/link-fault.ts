import type { Problem } from '#contract/problem';

const FAULTS = { 'link-unknown': 'unknown', 'link-expired': 'expired', 'link-used': 'used' } as const;

/** Why the link of a mail cannot be used; null while it can, whatever else is wrong. */
export type LinkFault = (typeof FAULTS)[keyof typeof FAULTS];

/** What `problem` says of the link; one that was cut short counts as unknown. */
export function findLinkFault(problem: Problem | null): LinkFault | null {
  if (!problem) return null;
  if (problem.errors?.some(({ pointer }) => pointer === '/token')) return 'unknown';
  return Object.hasOwn(FAULTS, problem.code) ? FAULTS[problem.code as keyof typeof FAULTS] : null;
}
