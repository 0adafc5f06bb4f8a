import type { Request } from 'express';
import type { ConfirmAccount } from '#contract/account';
import { findAccountForUpdate } from '#server/accounts/account-repository';
import { findLink, linkUsed, useLink } from '#server/accounts/account-token';
import { rememberDevice } from '#server/accounts/known-devices/known-devices';
import { checkPassword } from '#server/accounts/password';
import { acceptSignUp, endSignUps, findSignUp } from '#server/accounts/sign-up/sign-up-repository';
import { siteOf } from '#server/http/network-of';
import { refuseField } from '#server/http/refuse-field';
import { createSlowDown, type Pace } from '#server/http/slow-down';
import type { Services } from '#server/services';

/** Confirms a sign-up. */
export type ConfirmAccountUseCase = (request: Request, input: ConfirmAccount) => Promise<void>;

const PACE: Pace = { free: 5, firstS: 15, longestS: 15 * 60, forgetS: 6 * 3600 };

/**
 * Whoever has the link reads the mail of the address, who knows the password signed up: only both together make it their
 * account. A wrong password leaves the link as it is, and slows down who has that link. Made-up links are not counted: there is nothing to
 * guess, and counting them would let a stranger stop the others of a network.
 * @throws Problem (the use case) 422 `wrong-password`; 429; as `findLink` does
 */
export function prepareConfirmAccount(services: Services): ConfirmAccountUseCase {
  const { db } = services;
  const slow = createSlowDown(db, 'confirm-link');
  return async (request, { token, password }) => {
    const { accountId, signUpId } = await findLink(db, token, ['confirm']);
    const signUp = signUpId ? await findSignUp(db, signUpId) : undefined;
    if (!signUp) throw linkUsed();
    const tries = { subject: signUp.id, from: 'link' };
    await slow.take(tries, PACE);
    const asker = { lane: siteOf(request), isKnown: false };
    const { isRight } = await checkPassword(password, signUp.passwordHash, asker);
    if (!isRight) throw refuseField('/password', 'wrong-password');
    await db.transaction(async (transaction) => {
      await findAccountForUpdate(db, accountId, transaction);
      await useLink(db, token, ['confirm'], transaction);
      if (!(await acceptSignUp(db, signUp.id, transaction))) throw linkUsed();
      await endSignUps(db, accountId, transaction);
    });
    await slow.clear(tries);
    await rememberDevice(services, request, accountId);
  };
}
