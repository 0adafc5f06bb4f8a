import { findAccountByEmail, type Account } from '#server/accounts/account-repository';
import type { Services } from '#server/services';

/** Sends the confirmation again to an address that waits for it; does as much for any other, and sends nothing. */
export const requestConfirmationMail = (services: Services, email: string): Promise<void> =>
  requestMail(services, email, 'confirm', ({ isConfirmed }) => !isConfirmed);

/** Sends a link to choose a new password to an address that is known; does as much for any other, and sends nothing. */
export const requestNewPassword = (services: Services, email: string): Promise<void> =>
  requestMail(services, email, 'newPassword', () => true);

function requestMail(
  { db, jobs }: Services,
  email: string,
  kind: 'confirm' | 'newPassword',
  isMeant: (account: Account) => boolean,
): Promise<void> {
  return db.transaction(async (transaction) => {
    const account = await findAccountByEmail(db, email, transaction);
    // A job in any case: the time of the answer tells nothing.
    const accountId = account && isMeant(account) ? account.id : null;
    await jobs.enqueue('send-account-mail', { accountId, kind }, transaction);
  });
}
