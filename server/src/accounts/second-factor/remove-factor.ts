import { findAccountForUpdate } from '#server/accounts/account-repository';
import { recordFactorEvent } from '#server/accounts/second-factor/factor-event';
import { deleteFactor, loadFactors } from '#server/accounts/second-factor/factor-repository';
import { needsFactor } from '#server/accounts/second-factor/load-second-factor';
import { deleteRecoveryCodes } from '#server/accounts/second-factor/recovery-code-repository';
import { notFound, notSignedIn, Problem } from '#server/http/problem';
import type { Services } from '#server/services';

/**
 * Removes a factor; its owner is told by mail. Recovery codes go with the last.
 * @throws Problem 404; 409 `last-factor` where the role needs one
 */
export async function removeFactor(services: Services, accountId: string, id: string): Promise<void> {
  const { db } = services;
  const isRequired = await needsFactor(services, accountId);
  await db.transaction(async (transaction) => {
    if (!(await findAccountForUpdate(db, accountId, transaction))) throw notSignedIn();
    const factorKind = await deleteFactor(db, accountId, id, transaction);
    if (!factorKind) throw notFound();
    const isLast = !(await loadFactors(db, accountId, transaction)).length;
    if (isLast && isRequired)
      throw new Problem(409, 'last-factor', 'Your role needs a second factor: add another first.');
    if (isLast) await deleteRecoveryCodes(db, accountId, transaction);
    await recordFactorEvent(services, { accountId, kind: 'removed', factorKind }, transaction);
  });
}
