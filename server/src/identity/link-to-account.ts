import { holdAccount } from '#server/accounts/hold-account';
import { identityTaken } from '#server/identity/identity-problems';
import { findLinkedAccount, insertIdentity } from '#server/identity/identity-repository';
import type { ProvedIdentity } from '#server/identity/proved-identity';
import type { Services } from '#server/services';

/**
 * Lets `identity` open the account from now on; its owner is told by mail the first time.
 * @throws Problem 409 `identity-taken` where the identity, or the account, is linked otherwise; 401 when the account was erased meanwhile
 */
export function linkToAccount({ db, jobs }: Services, identity: ProvedIdentity, accountId: string): Promise<void> {
  return db.transaction(async (transaction) => {
    await holdAccount(db, accountId, transaction);
    const isNew = await insertIdentity(db, identity, accountId, transaction);
    if ((await findLinkedAccount(db, identity, transaction)) !== accountId) throw identityTaken();
    if (isNew) await jobs.enqueue('send-account-mail', { accountId, kind: 'identityLinked' }, transaction);
  });
}
