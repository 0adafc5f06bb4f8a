import { findAccountForUpdate, type Account } from '#server/accounts/account-repository';
import { discardDrafts } from '#server/accounts/erasure/discard-drafts';
import { endRoles, holdRoles } from '#server/accounts/erasure/end-roles';
import { forgetPerson } from '#server/accounts/erasure/forget-person';
import { countOwnLicences } from '#server/accounts/erasure/own-licences';
import { fullName } from '#server/accounts/full-name';
import { sendNotice } from '#server/accounts/send-notice';
import type { Transaction } from '#server/database/connection';
import { notSignedIn, Problem } from '#server/http/problem';
import type { Services } from '#server/services';

/**
 * Erases an account: drafts are discarded, roles end, the person is forgotten; licences that were lodged and their histories
 * stay, without the name. The person is told once more, by mail. The address can sign up anew.
 *
 * @source Reg. (EU) 2016/679, art. 17; lodged licences are kept under Reg. (EC) 2173/2005, art. 5(1)
 * @throws Problem 409 `demo-account`; 409 `returned-licences` while licences wait that only this person can send or withdraw; 401 when it was
 *   erased meanwhile
 */
export async function eraseAccount(services: Services, accountId: string): Promise<void> {
  const account = await services.db.transaction((transaction) => erase(services, accountId, transaction));
  const { email, mailLanguage: language } = account;
  sendNotice(services, { kind: 'erased', to: email, name: fullName(account), language });
}

/** @returns the account as it was */
async function erase(services: Services, accountId: string, transaction: Transaction): Promise<Account> {
  const { db } = services;
  await holdRoles(services, accountId, transaction);
  const account = await findAccountForUpdate(db, accountId, transaction);
  if (!account) throw notSignedIn();
  if (account.isDemo) throw new Problem(409, 'demo-account', 'People of the demo stay: others try it as them too.');
  const { returned } = await countOwnLicences(db, accountId, transaction);
  if (returned) throw hasReturned(returned);
  await discardDrafts(services, accountId, transaction);
  await endRoles(services, accountId, transaction);
  await forgetPerson(db, accountId, transaction);
  return account;
}

const hasReturned = (count: number): Problem =>
  new Problem(409, 'returned-licences', 'Send or withdraw the licences that were returned to you first.', {
    params: { count: String(count) },
  });
