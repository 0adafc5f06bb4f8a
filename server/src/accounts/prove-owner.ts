import type { Request } from 'express';
import type { Account } from '#server/accounts/account-repository';
import { assertFresh } from '#server/accounts/assert-fresh';
import { isPassword } from '#server/accounts/password';
import { networkOf } from '#server/http/network-of';
import { createRateLimit } from '#server/http/rate-limit';
import { refuseField } from '#server/http/refuse-field';
import type { Services } from '#server/services';

/** Asks whoever is signed in to prove once more that the account is theirs; `pointer` names the field of the password. */
export type ProveOwner = (request: Request, account: Account, password: string, pointer?: string) => Promise<void>;

/**
 * Only failures count: ten in a quarter of an hour for an account, a hundred for a network.
 * @throws Problem (the use case) 422 `wrong-password`; 403 `sign-in-again`; 429 `too-many-attempts`
 */
export function prepareProveOwner({ db }: Services): ProveOwner {
  const ofAccount = createRateLimit(db, 'prove-owner', 10, 15);
  const ofNetwork = createRateLimit(db, 'prove-owner-network', 100, 15);
  return async (request, { id, passwordHash }, password, pointer = '/password') => {
    // An account without a password is proved by signing in.
    if (passwordHash === null) return assertFresh(request.session.startedAt);
    const network = networkOf(request);
    await ofNetwork.count(network);
    await ofAccount.count(id);
    if (!(await isPassword(password, passwordHash))) throw refuseField(pointer, 'wrong-password');
    await Promise.all([ofNetwork.forgive(network), ofAccount.forgive(id)]);
  };
}
