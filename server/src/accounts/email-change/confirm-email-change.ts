import { UniqueConstraintError } from 'sequelize';
import { findAccountForUpdate, type Account } from '#server/accounts/account-repository';
import { findLink, linkExpired, linkUsed, revokeLinks, useLink } from '#server/accounts/account-token';
import { confirmSide, endEmailChange, type EmailChange } from '#server/accounts/email-change/email-change-repository';
import { fullName } from '#server/accounts/full-name';
import { sendNotice } from '#server/accounts/send-notice';
import { removeUnconfirmedByEmail } from '#server/accounts/sign-up/unconfirmed-accounts';
import type { Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import type { Services } from '#server/services';

const PURPOSES = ['oldAddress', 'newAddress'] as const;

/**
 * Notes that one of the two addresses confirmed the change; with the second one it is done, and the old address is told.
 * @returns whether the change is done
 * @throws Problem as `findLink` does; 409 `address-taken` when somebody got the address meanwhile: nothing is changed then
 */
export async function confirmEmailChange(services: Services, token: string): Promise<boolean> {
  const { accountId } = await findLink(services.db, token, PURPOSES);
  const before = await services.db
    .transaction((transaction) => confirm(services, accountId, token, transaction))
    .catch(explainTaken);
  if (!before) return false;
  const { email, mailLanguage: language } = before;
  sendNotice(services, { kind: 'addressChanged', to: email, name: fullName(before), language });
  return true;
}

/** @returns the account as it was before the change; undefined while the other address has not confirmed */
async function confirm(
  services: Services,
  accountId: string,
  token: string,
  transaction: Transaction,
): Promise<Account | undefined> {
  const { db } = services;
  const account = await findAccountForUpdate(db, accountId, transaction);
  const { purpose, emailChangeId } = await useLink(db, token, PURPOSES, transaction);
  if (!account || !emailChangeId) throw linkUsed();
  const change = await confirmSide(db, emailChangeId, purpose === 'oldAddress' ? 'old' : 'new', transaction);
  if (!change) throw linkExpired();
  if (!change.isOldConfirmed || !change.isNewConfirmed) return undefined;
  await moveAddress(services, change, transaction);
  return account;
}

/** Links that went to the old address open the account no longer. */
async function moveAddress(
  { db }: Services,
  { accountId, newEmail }: EmailChange,
  transaction: Transaction,
): Promise<void> {
  await removeUnconfirmedByEmail(db, newEmail, transaction);
  await db.query(
    'update accounts set email = $2, mail_bounced_at = null, mail_bounce = null, mail_trusted_at = now() where id = $1',
    {
      bind: [accountId, newEmail],
      transaction,
    },
  );
  await endEmailChange(db, accountId, transaction);
  await revokeLinks(db, accountId, ['newPassword'], transaction);
}

function explainTaken(error: unknown): never {
  if (!(error instanceof UniqueConstraintError)) throw error;
  throw new Problem(409, 'address-taken', 'Somebody has this address by now. The old one stays.');
}
