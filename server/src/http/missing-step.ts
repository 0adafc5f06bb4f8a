/** What shows, beside a password, that it is the owner: a factor of ours, or the word of the identity provider for its own. */
export type ProvedBy = 'passkey' | 'totp' | 'recoveryCode' | 'identityProvider';

/** What a session still has to do before anybody is signed in: prove with the factor there is, or enrol the one the role needs. */
export type MissingStep = 'prove' | 'enrol';

/** What the database knows of the account of a session. */
export interface FactorNeed {
  readonly hasFactor: boolean;
  /** A role it has now needs one. */
  readonly isRequired: boolean;
}

/**
 * Judged anew at each request, so that a factor that is added, or a role that is given, holds for sessions that were open before.
 * The one tap of the demo proves nothing at all, and is not asked for more.
 */
export function findMissingStep(
  { way, provedBy }: { readonly way?: string; readonly provedBy?: ProvedBy | undefined },
  { hasFactor, isRequired }: FactorNeed,
): MissingStep | null {
  if (way === 'demo') return null;
  if (hasFactor) return provedBy ? null : 'prove';
  return isRequired && provedBy !== 'identityProvider' ? 'enrol' : null;
}
