import type { AccountDetails } from '#contract/account';
import { findPendingChange } from '#server/accounts/email-change/email-change-repository';
import { countOwnLicences } from '#server/accounts/erasure/own-licences';
import { getAccount } from '#server/accounts/session-answer';
import { findRow, type Database } from '#server/database/connection';
import type { Services } from '#server/services';

/**
 * What only the owner of an account sees of it.
 * @throws Problem 401 when it is not there any more
 */
export async function loadAccountDetails(services: Services, accountId: string): Promise<AccountDetails> {
  const { db } = services;
  const { passwordHash } = await getAccount(services, accountId);
  const [change, identity, licences] = await Promise.all([
    findPendingChange(db, accountId),
    findIdentity(db, accountId),
    countOwnLicences(db, accountId),
  ]);
  return {
    hasPassword: passwordHash !== null,
    pendingEmail: change
      ? {
          email: change.newEmail,
          isOldConfirmed: change.isOldConfirmed,
          isNewConfirmed: change.isNewConfirmed,
          expiresAt: change.expiresAt.toISOString(),
        }
      : null,
    identity,
    ...licences,
  };
}

async function findIdentity(db: Database, accountId: string): Promise<AccountDetails['identity']> {
  const row = await findRow<{ email: string; linkedAt: Date }>(
    db,
    'select email, linked_at as "linkedAt" from identities where account_id = $1',
    [accountId],
  );
  return row ? { email: row.email, linkedAt: row.linkedAt.toISOString() } : null;
}
