import type { Request } from 'express';
import type { NewPassword } from '#contract/account';
import { findAccountForUpdate, markConfirmed, replacePassword } from '#server/accounts/account-repository';
import { findLink, linkUsed, revokeLinks, useLink } from '#server/accounts/account-token';
import { endEmailChange } from '#server/accounts/email-change/email-change-repository';
import { endSessions } from '#server/accounts/end-sessions';
import { assertImpersonal } from '#server/accounts/impersonal-password';
import { rememberDevice } from '#server/accounts/known-devices/known-devices';
import { hashPassword } from '#server/accounts/password';
import { endSignUps } from '#server/accounts/sign-up/sign-up-repository';
import { createSlowLogIn } from '#server/accounts/slow-log-in';
import { assertUncommon } from '#server/accounts/uncommon-password';
import { siteOf } from '#server/http/network-of';
import type { Services } from '#server/services';

/**
 * Replaces a lost password. Whoever has the link reads the mail of the account, so the address is confirmed too. All
 * sessions of the account end but that of the request, as does a change of address, which somebody who knew the old password may
 * have begun; its owner is told by mail. Wrong passwords that were tried before slow nobody down any more, and this browser is a known
 * one: it is the way in for an owner whom strangers hinder.
 * @throws Problem 422 when the password is a common or a personal one; as `findLink` does
 */
export async function chooseNewPassword(
  services: Services,
  request: Request,
  { token, password }: NewPassword,
): Promise<void> {
  const { db, jobs } = services;
  assertUncommon(password);
  const { accountId } = await findLink(db, token, ['newPassword']);
  const passwordHash = await hashPassword(password, { lane: siteOf(request), isKnown: false });
  await db.transaction(async (transaction) => {
    const account = await findAccountForUpdate(db, accountId, transaction);
    if (!account) throw linkUsed();
    assertImpersonal(password, account);
    await useLink(db, token, ['newPassword'], transaction);
    await revokeLinks(db, accountId, ['newPassword'], transaction);
    await endEmailChange(db, accountId, transaction);
    await replacePassword(db, accountId, passwordHash, transaction);
    await markConfirmed(db, accountId, transaction);
    await endSignUps(db, accountId, transaction);
    await endSessions(db, accountId, request.sessionID, transaction);
    await createSlowLogIn(db).clearAll(account.email, transaction);
    await jobs.enqueue('send-account-mail', { accountId, kind: 'passwordChanged' }, transaction);
  });
  await rememberDevice(services, request, accountId);
}
