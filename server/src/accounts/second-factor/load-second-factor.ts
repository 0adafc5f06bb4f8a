import type { Request } from 'express';
import type { ProofWay, SecondFactor } from '#contract/second-factor';
import { loadFactors, toFactor } from '#server/accounts/second-factor/factor-repository';
import { isProvedLately } from '#server/accounts/second-factor/half-session';
import { countRecoveryCodes } from '#server/accounts/second-factor/recovery-code-repository';
import { getAccount } from '#server/accounts/session-answer';
import { getHalfAccountId } from '#server/http/session';
import { loadActiveGrants } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/**
 * What whoever is signed in, wholly or by half, may know of the second factor of the account.
 * @throws Problem 401 `not-signed-in`
 */
export async function loadSecondFactor(services: Services, request: Request): Promise<SecondFactor> {
  const { db } = services;
  const { passwordHash, id } = await getAccount(services, getHalfAccountId(request));
  const step = request.session.missingStep ?? null;
  const [factors, codes, isRequired] = await Promise.all([
    loadFactors(db, id),
    countRecoveryCodes(db, id),
    needsFactor(services, id),
  ]);
  const kinds = new Set(factors.map(({ kind }) => kind));
  const proofs: ProofWay[] = [...kinds, ...(codes ? (['recoveryCode'] as const) : [])];
  const isByHalf = step === 'prove';
  return {
    step,
    isRequired,
    ways: factors.length ? proofs : passwordHash === null ? [] : ['password'],
    isProofNeeded: isByHalf || !isProvedLately(request),
    factors: isByHalf ? [] : factors.map(toFactor),
    recoveryCodesLeft: isByHalf ? 0 : codes,
  };
}

/** Whether a role the account has now needs a second factor. */
export async function needsFactor({ db, config }: Services, accountId: string): Promise<boolean> {
  const grants = await loadActiveGrants(db, accountId);
  return grants.some(({ role }) => config.rolesWithFactor.includes(role));
}
