import type { ConfirmAccount } from '#contract/account';
import { findAccountForUpdate } from '#server/accounts/account-repository';
import { findLink, linkUsed, useLink } from '#server/accounts/account-token';
import { isPassword } from '#server/accounts/password';
import { acceptSignUp, endSignUps, findSignUp } from '#server/accounts/sign-up/sign-up-repository';
import { createRateLimit } from '#server/http/rate-limit';
import { refuseField } from '#server/http/refuse-field';
import type { Services } from '#server/services';

/** Confirms a sign-up; `network` is where the request comes from. */
export type ConfirmAccountUseCase = (input: ConfirmAccount, network: string) => Promise<void>;

/**
 * Whoever has the link reads the mail of the address, who knows the password signed up: only both together make it their
 * account. A wrong password leaves the link as it is; ten in a quarter of an hour for a link, a hundred for a network.
 * @throws Problem (the use case) 422 `wrong-password`; 429; as `findLink` does
 */
export function prepareConfirmAccount({ db }: Services): ConfirmAccountUseCase {
  const ofLink = createRateLimit(db, 'confirm-link', 10, 15);
  const ofNetwork = createRateLimit(db, 'confirm-network', 100, 15);
  return async ({ token, password }, network) => {
    await ofNetwork.count(network);
    await ofLink.count(token);
    const { accountId, signUpId } = await findLink(db, token, ['confirm']);
    const signUp = signUpId ? await findSignUp(db, signUpId) : undefined;
    if (!signUp) throw linkUsed();
    if (!(await isPassword(password, signUp.passwordHash))) throw refuseField('/password', 'wrong-password');
    await db.transaction(async (transaction) => {
      await findAccountForUpdate(db, accountId, transaction);
      await useLink(db, token, ['confirm'], transaction);
      if (!(await acceptSignUp(db, signUp.id, transaction))) throw linkUsed();
      await endSignUps(db, accountId, transaction);
    });
    await Promise.all([ofNetwork.forgive(network), ofLink.forgive(token)]);
  };
}
