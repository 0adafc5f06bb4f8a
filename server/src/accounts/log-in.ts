import type { LogIn } from '#contract/account';
import { findAccountByEmail, type Account } from '#server/accounts/account-repository';
import { isPassword } from '#server/accounts/password';
import { canEnter } from '#server/accounts/session-answer';
import { Problem } from '#server/http/problem';
import { createRateLimit } from '#server/http/rate-limit';
import type { Services } from '#server/services';

/** Opens an account to who knows its password; `network` is where the request comes from. */
export type LogInUseCase = (input: LogIn, network: string) => Promise<Account>;

/**
 * Only failures count: ten in a quarter of an hour for an account from one network, so that a stranger cannot lock somebody
 * out; a hundred a day for an account from everywhere; a hundred in a quarter of an hour for a network.
 */
export function prepareLogIn({ db, config }: Services): LogInUseCase {
  const limits = [
    {
      limit: createRateLimit(db, 'log-in-here', 10, 15),
      keyOf: (email: string, network: string) => `${email} ${network}`,
    },
    { limit: createRateLimit(db, 'log-in-account', 100, 24 * 60), keyOf: (email: string) => email },
    { limit: createRateLimit(db, 'log-in-network', 100, 15), keyOf: (_email: string, network: string) => network },
  ];
  return async ({ email, password }, network) => {
    for (const { limit, keyOf } of limits) await limit.count(keyOf(email, network));
    const account = await findAccountByEmail(db, email);
    const isRight = await isPassword(password, account?.passwordHash ?? null);
    if (!account || !isRight || !canEnter(account, config)) throw wrongLogIn();
    await Promise.all(limits.map(({ limit, keyOf }) => limit.forgive(keyOf(email, network))));
    return account;
  };
}

/** One answer for every reason: it tells nobody which addresses are known. */
const wrongLogIn = (): Problem =>
  new Problem(
    401,
    'wrong-log-in',
    'That did not work: check the address, the password, and whether you have confirmed your address.',
  );
