import type { Request } from 'express';
import type { PasswordChange } from '#contract/account';
import { replacePassword, type Account } from '#server/accounts/account-repository';
import { revokeLinks } from '#server/accounts/account-token';
import { endEmailChange } from '#server/accounts/email-change/email-change-repository';
import { endSessions } from '#server/accounts/end-sessions';
import { holdAccount } from '#server/accounts/hold-account';
import { assertImpersonal } from '#server/accounts/impersonal-password';
import { hashPassword } from '#server/accounts/password';
import type { ProveOwner } from '#server/accounts/prove-owner';
import { createSlowLogIn } from '#server/accounts/slow-log-in';
import { assertUncommon } from '#server/accounts/uncommon-password';
import type { Services } from '#server/services';

/**
 * Another password, after proof of the old one. The other sessions end, as does a change of address, which somebody who knew the
 * old password may have begun; the owner is told by mail.
 * @throws Problem 422 when the old one is wrong, the new one common or personal; as `proveOwner` does
 */
export async function changePassword(
  { db, jobs }: Services,
  proveOwner: ProveOwner,
  request: Request,
  account: Account,
  { oldPassword, password }: PasswordChange,
): Promise<void> {
  await proveOwner(request, account, oldPassword, '/oldPassword');
  assertUncommon(password);
  assertImpersonal(password, account);
  const passwordHash = await hashPassword(password, { lane: account.id, isKnown: true });
  const accountId = account.id;
  await db.transaction(async (transaction) => {
    await holdAccount(db, accountId, transaction);
    await replacePassword(db, accountId, passwordHash, transaction);
    await revokeLinks(db, accountId, ['newPassword'], transaction);
    await endEmailChange(db, accountId, transaction);
    await endSessions(db, accountId, request.sessionID, transaction);
    await createSlowLogIn(db).clearAll(account.email, transaction);
    await jobs.enqueue('send-account-mail', { accountId, kind: 'passwordChanged' }, transaction);
  });
}
