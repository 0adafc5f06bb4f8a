import type { Request } from 'express';
import type { LogIn } from '#contract/account';
import { findAccountByEmail, type Account } from '#server/accounts/account-repository';
import { checkPassword, hashPassword } from '#server/accounts/password';
import { canEnter } from '#server/accounts/session-answer';
import { createSlowLogIn } from '#server/accounts/slow-log-in';
import type { Asker } from '#server/accounts/fair-queue';
import { selectRows } from '#server/database/connection';
import { assertHttps } from '#server/http/assert-https';
import { siteOf } from '#server/http/network-of';
import { Problem } from '#server/http/problem';
import type { Services } from '#server/services';

/** Opens an account to who knows its password. */
export type LogInUseCase = (request: Request, input: LogIn) => Promise<Account>;

/** @throws Problem (the use case) 400 `https-needed`; 401 `wrong-log-in`; 429 `too-many-attempts`, `too-busy` */
export function prepareLogIn({ db, config }: Services): LogInUseCase {
  const slow = createSlowLogIn(db);
  return async (request, { email, password }) => {
    assertHttps(request, config);
    const account = await findAccountByEmail(db, email);
    const attempt = await slow.take(request, email, account?.id);
    const asker: Asker = { lane: siteOf(request), isKnown: attempt.isKnown };
    const { isRight, isOld } = await checkPassword(password, account?.passwordHash ?? null, asker).catch(
      async (error: unknown) => {
        await attempt.giveBack();
        throw error;
      },
    );
    if (!account || !isRight || !canEnter(account, config)) throw wrongLogIn();
    await attempt.wentWell();
    if (isOld) await renewHash(account, await hashPassword(password, asker));
    return account;
  };

  // Unless another password was chosen meanwhile.
  async function renewHash({ id, passwordHash }: Account, renewed: string): Promise<void> {
    const sql = 'update accounts set password_hash = $3 where id = $1 and password_hash = $2';
    await selectRows(db, sql, [id, passwordHash, renewed]);
  }
}

/** One answer for every reason: it tells nobody which addresses are known. */
const wrongLogIn = (): Problem =>
  new Problem(
    401,
    'wrong-log-in',
    'That did not work: check the address, the password, and whether you have confirmed your address.',
  );
