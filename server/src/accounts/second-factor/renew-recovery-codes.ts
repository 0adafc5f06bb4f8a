import { findAccountForUpdate } from '#server/accounts/account-repository';
import { replaceCodes } from '#server/accounts/second-factor/add-factor';
import { recordFactorEvent } from '#server/accounts/second-factor/factor-event';
import { loadFactors } from '#server/accounts/second-factor/factor-repository';
import { notSignedIn, Problem } from '#server/http/problem';
import type { Services } from '#server/services';

/**
 * New recovery codes; those before open nothing any more, and the owner is told by mail.
 * @throws Problem 409 `factor-first` without a factor they could stand for
 */
export function renewRecoveryCodes(services: Services, accountId: string): Promise<string[]> {
  const { db } = services;
  return db.transaction(async (transaction) => {
    if (!(await findAccountForUpdate(db, accountId, transaction))) throw notSignedIn();
    if (!(await loadFactors(db, accountId, transaction)).length)
      throw new Problem(409, 'factor-first', 'Add a passkey or an authenticator app first.');
    await recordFactorEvent(services, { accountId, kind: 'codesMade' }, transaction);
    return replaceCodes(services, accountId, transaction);
  });
}
