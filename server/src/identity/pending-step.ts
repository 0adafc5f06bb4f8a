import type { PendingIdentity } from '#contract/identity';
import { findAccountByEmail } from '#server/accounts/account-repository';
import type { ProvedIdentity } from '#server/identity/proved-identity';
import type { Services } from '#server/services';

/** What is missing before the identity opens an account. Its owner proved the address, so they may know of the account. */
export async function findPendingStep({ db }: Services, identity: ProvedIdentity): Promise<PendingIdentity> {
  const { email, firstName, lastName } = identity;
  const account = await findAccountByEmail(db, email);
  return { step: account?.isConfirmed ? 'link' : 'create', email, firstName, lastName };
}
