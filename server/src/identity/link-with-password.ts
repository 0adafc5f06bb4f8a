import type { Request } from 'express';
import { prepareLogIn } from '#server/accounts/log-in';
import { hasFactor } from '#server/accounts/second-factor/factor-repository';
import { Problem } from '#server/http/problem';
import { refuseField } from '#server/http/refuse-field';
import { linkWhenSignedIn } from '#server/identity/identity-problems';
import { linkToAccount } from '#server/identity/link-to-account';
import type { ProvedIdentity } from '#server/identity/proved-identity';
import type { Services } from '#server/services';

/** Links an identity to the account that has its address, for who knows the password of that account too. */
export type LinkWithPassword = (request: Request, identity: ProvedIdentity, password: string) => Promise<string>;

/**
 * Wrong passwords slow down as on the sign-in page, counted together with those. The use case gives the account.
 * @throws Problem 422 `wrong-password` at `/password`, 429 `too-many-attempts`, 409 `identity-taken`; 409 `link-when-signed-in` where the
 *   account has a second factor
 */
export function prepareLinkWithPassword(services: Services): LinkWithPassword {
  const logIn = prepareLogIn(services);
  return async (request, identity, password) => {
    const account = await logIn(request, { email: identity.email, password }).catch((error: unknown) => {
      const isWrong = error instanceof Problem && error.code === 'wrong-log-in';
      throw isWrong ? refuseField('/password', 'wrong-password') : error;
    });
    // What is linked opens the account for ever, by the provider's word alone: the password is too little for that.
    if (await hasFactor(services.db, account.id)) throw linkWhenSignedIn();
    await linkToAccount(services, identity, account.id);
    return account.id;
  };
}
