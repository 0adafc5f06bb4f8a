import type { NewPassword } from '#contract/account';
import { markConfirmed, replacePassword } from '#server/accounts/account-repository';
import { useToken } from '#server/accounts/account-token';
import { endSessions } from '#server/accounts/end-sessions';
import { hashPassword } from '#server/accounts/password';
import { assertUncommon } from '#server/accounts/uncommon-password';
import type { Services } from '#server/services';

/**
 * Replaces a lost password. Whoever has the link reads the mail of the account, so the address is confirmed too. All
 * sessions of the account end but `keptSessionId`, and its owner is told by mail.
 * @throws Problem 422 when the password is a common one; as `useToken` does
 */
export async function chooseNewPassword(
  { db, jobs }: Services,
  { token, password }: NewPassword,
  keptSessionId: string,
): Promise<void> {
  assertUncommon(password);
  await db.transaction(async (transaction) => {
    const accountId = await useToken(db, token, 'newPassword', transaction);
    await replacePassword(db, accountId, await hashPassword(password), transaction);
    await markConfirmed(db, accountId, transaction);
    await endSessions(db, accountId, keptSessionId, transaction);
    await jobs.enqueue('send-account-mail', { accountId, kind: 'passwordChanged' }, transaction);
  });
}
