import type { Problem } from '#contract/problem';
import { deviceProblem } from './api-error';

/** What the server says in an address (`?problem=`) when the way through the identity provider did not work. */
const CODES = [
  'identity-provider-away',
  'identity-refused',
  'identity-taken',
  'identity-unverified',
  'too-many-attempts',
] as const;

/** The problem `code` names; null for anything else, as everybody can write an address. */
export function toIdentityProblem(code: string | null | undefined, provider: string | null): Problem | null {
  const known = CODES.find((it) => it === code);
  return known ? { ...deviceProblem(known), params: { name: provider ?? '' } } : null;
}
