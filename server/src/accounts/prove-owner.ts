import type { Request } from 'express';
import type { Account } from '#server/accounts/account-repository';
import { assertFresh } from '#server/accounts/assert-fresh';
import { checkPassword } from '#server/accounts/password';
import { refuseField } from '#server/http/refuse-field';
import { createSlowDown, type Pace } from '#server/http/slow-down';
import type { Services } from '#server/services';

/** Asks whoever is signed in to prove once more that the account is theirs; `pointer` names the field of the password. */
export type ProveOwner = (request: Request, account: Account, password: string, pointer?: string) => Promise<void>;

const PACE: Pace = { free: 5, firstS: 15, longestS: 15 * 60, forgetS: 6 * 3600 };

/**
 * Wrong passwords slow down the session they are typed in, no other one of the account.
 * @throws Problem (the use case) 422 `wrong-password`; 403 `sign-in-again`; 429 `too-many-attempts`, `too-busy`
 */
export function prepareProveOwner({ db }: Services): ProveOwner {
  const slow = createSlowDown(db, 'prove-owner');
  return async (request, { id, passwordHash }, password, pointer = '/password') => {
    // An account without a password is proved by signing in.
    if (passwordHash === null) return assertFresh(request.session.startedAt);
    const tries = { subject: id, from: request.sessionID };
    await slow.take(tries, PACE);
    const { isRight } = await checkPassword(password, passwordHash, { lane: id, isKnown: true });
    if (!isRight) throw refuseField(pointer, 'wrong-password');
    await slow.clear(tries);
  };
}
