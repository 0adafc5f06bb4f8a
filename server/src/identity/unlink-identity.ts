import { findRow } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import { deleteIdentity } from '#server/identity/identity-repository';
import type { Services } from '#server/services';

/**
 * From now on only the password opens the account; its owner is told by mail.
 * @throws Problem 409 `password-first` where there is none: nothing would open it any more
 */
export async function unlinkIdentity({ db, jobs }: Services, accountId: string): Promise<void> {
  await db.transaction(async (transaction) => {
    const account = await findRow<{ hasPassword: boolean }>(
      db,
      'select password_hash is not null as "hasPassword" from accounts where id = $1 for update',
      [accountId],
      transaction,
    );
    if (!account?.hasPassword)
      throw new Problem(409, 'password-first', 'Choose a password first: nothing else would open the account.');
    if (await deleteIdentity(db, accountId, transaction))
      await jobs.enqueue('send-account-mail', { accountId, kind: 'identityUnlinked' }, transaction);
  });
}
