import { v7 as uuidv7 } from 'uuid';
import { findAccountForUpdate } from '#server/accounts/account-repository';
import { endEmailChange, insertEmailChange } from '#server/accounts/email-change/email-change-repository';
import { notSignedIn } from '#server/http/problem';
import { refuseField } from '#server/http/refuse-field';
import type { Services } from '#server/services';

/**
 * Asks both addresses to confirm that `newEmail` becomes the account's; the request before is replaced. The answer is the same
 * whether or not somebody has the new address: they are told, by mail.
 * @throws Problem 422 when it is the account's address already
 */
export async function requestEmailChange({ db, jobs }: Services, accountId: string, newEmail: string): Promise<void> {
  await db.transaction(async (transaction) => {
    const account = await findAccountForUpdate(db, accountId, transaction);
    if (!account) throw notSignedIn();
    if (account.email === newEmail) throw refuseField('/email', 'taken');
    await endEmailChange(db, accountId, transaction);
    const emailChangeId = uuidv7();
    await insertEmailChange(db, { id: emailChangeId, accountId, newEmail }, transaction);
    for (const kind of ['oldAddress', 'newAddress'] as const)
      await jobs.enqueue('send-account-mail', { accountId, kind, emailChangeId }, transaction);
  });
}

/** Gives a change of address up; without one nothing happens. */
export async function giveUpEmailChange({ db }: Services, accountId: string): Promise<void> {
  await db.transaction(async (transaction) => {
    await findAccountForUpdate(db, accountId, transaction);
    await endEmailChange(db, accountId, transaction);
  });
}
