import type { Session } from '#contract/session';
import { findAccount, type Account } from '#server/accounts/account-repository';
import type { Config } from '#server/config';
import { notSignedIn } from '#server/http/problem';
import { loadSessionMandates } from '#server/mandates/session-mandates';
import { loadGrants } from '#server/roles/grant-repository';
import type { Services } from '#server/services';

/** Demo accounts share a published password: where the demo is off they are closed. */
export const canEnter = (account: Account, { isDemo }: Config): boolean =>
  account.isConfirmed && (isDemo || !account.isDemo);

/**
 * The account that is signed in.
 * @throws Problem 401 when it is not there any more
 */
export async function getAccount({ db, config }: Services, accountId: string): Promise<Account> {
  const account = await findAccount(db, accountId);
  if (!account || !canEnter(account, config)) throw notSignedIn();
  return account;
}

/**
 * Who is signed in, with all grants.
 * @throws Problem 401 when the account is not there any more
 */
export async function getSession(services: Services, accountId: string): Promise<Session> {
  const { firstName, lastName, email, language } = await getAccount(services, accountId);
  const { db } = services;
  const [grants, mandates] = await Promise.all([loadGrants(db, accountId), loadSessionMandates(db, accountId)]);
  return { accountId, firstName, lastName, email, language, grants, mandates };
}
