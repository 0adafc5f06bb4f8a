import type { Request } from 'express';
import { MOST_FACTORS, type AddedFactor } from '#contract/second-factor';
import { findAccountForUpdate } from '#server/accounts/account-repository';
import { proveSession } from '#server/accounts/open-session';
import { recordFactorEvent } from '#server/accounts/second-factor/factor-event';
import {
  insertFactor,
  loadFactors,
  toFactor,
  type FactorRow,
  type NewFactor,
} from '#server/accounts/second-factor/factor-repository';
import { digestRecoveryCode, makeRecoveryCodes } from '#server/accounts/second-factor/recovery-code';
import { replaceRecoveryCodes } from '#server/accounts/second-factor/recovery-code-repository';
import type { Transaction } from '#server/database/connection';
import { findMissingStep } from '#server/http/missing-step';
import { notSignedIn, Problem, secondFactorNeeded } from '#server/http/problem';
import type { Services } from '#server/services';

/**
 * Adds a factor that was proved just now; its owner is told by mail. With the first come recovery codes, and the session, which has
 * proved it, goes on under a new id; every other session of the account must prove it from now on.
 * @throws Problem 409 `too-many-factors`, `factor-known`; 401 `second-factor-needed` when another session was first
 */
export async function addFactor(services: Services, request: Request, factor: NewFactor): Promise<AddedFactor> {
  const { accountId, kind, id } = factor;
  const codes = await services.db.transaction((transaction) => insert(services, request, factor, transaction));
  if (!request.session.provedBy) await proveSession(services, request, accountId, kind);
  const added = await findFactor(services, accountId, id);
  if (!added) throw new Problem(409, 'factor-known', 'It was removed meanwhile.');
  return { factor: toFactor(added), recoveryCodes: codes };
}

/** One that was added already under this id: it was sent again, as after a lost answer. */
export const findFactor = async ({ db }: Services, accountId: string, id: string): Promise<FactorRow | undefined> =>
  (await loadFactors(db, accountId)).find((it) => it.id === id);

async function insert(
  services: Services,
  { session }: Request,
  factor: NewFactor,
  transaction: Transaction,
): Promise<string[] | null> {
  const { db } = services;
  const { accountId, kind } = factor;
  if (!(await findAccountForUpdate(db, accountId, transaction))) throw notSignedIn();
  const before = await loadFactors(db, accountId, transaction);
  if (findMissingStep(session, { hasFactor: before.length > 0, isRequired: false })) throw secondFactorNeeded('prove');
  if (before.length >= MOST_FACTORS)
    throw new Problem(409, 'too-many-factors', 'Remove one that you use no more first.');
  if (!(await insertFactor(db, factor, transaction)))
    throw new Problem(409, 'factor-known', 'This passkey opens an account already.');
  await recordFactorEvent(services, { accountId, kind: 'added', factorKind: kind }, transaction);
  return before.length ? null : replaceCodes(services, accountId, transaction);
}

/** @returns the new recovery codes; those before open nothing any more */
export async function replaceCodes(
  { db, keys }: Services,
  accountId: string,
  transaction: Transaction,
): Promise<string[]> {
  const codes = makeRecoveryCodes();
  const digests = codes.map((code) => digestRecoveryCode(keys, accountId, code));
  await replaceRecoveryCodes(db, accountId, digests, transaction);
  return codes;
}
