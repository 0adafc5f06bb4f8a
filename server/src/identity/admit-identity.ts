import { findAccount } from '#server/accounts/account-repository';
import { canEnter } from '#server/accounts/session-answer';
import { identityRefused, identityUnverified } from '#server/identity/identity-problems';
import { findLinkedAccount } from '#server/identity/identity-repository';
import { linkToAccount } from '#server/identity/link-to-account';
import type { ProvedIdentity } from '#server/identity/proved-identity';
import type { Services } from '#server/services';

/**
 * The account that `identity` opens, or undefined where its owner must first prove another thing, or make an account.
 * @throws Problem `identity-refused` for an account nobody may enter, `identity-unverified`
 */
export async function findOpenedAccount(
  { db, config }: Services,
  identity: ProvedIdentity,
): Promise<string | undefined> {
  const accountId = await findLinkedAccount(db, identity);
  if (accountId === undefined) {
    // An address that anybody could have typed proves nothing.
    if (!identity.isEmailVerified) throw identityUnverified();
    return undefined;
  }
  const account = await findAccount(db, accountId);
  if (!account || !canEnter(account, config)) throw identityRefused();
  return accountId;
}

/**
 * Lets `identity` open the account that is signed in, from now on.
 * @throws Problem `identity-refused` when nobody is signed in, `identity-taken`
 */
export async function linkToSignedIn(
  services: Services,
  identity: ProvedIdentity,
  accountId: string | undefined,
): Promise<void> {
  if (!accountId) throw identityRefused();
  await linkToAccount(services, identity, accountId);
}
