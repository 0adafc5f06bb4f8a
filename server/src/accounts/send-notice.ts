import { writeAccountMail, type AccountLetter } from '#server/accounts/account-mail';
import { sendMail } from '#server/mail/send-mail';
import type { Services } from '#server/services';

/**
 * Sends a last word to an address the database no longer holds: no job could carry it. It is tried once, beside the answer;
 * the log tells of a failure, not to whom.
 */
export function sendNotice(services: Services, letter: Omit<AccountLetter, 'link'>): void {
  const link = `${services.config.publicUrl}/sign-in`;
  sendMail(services, { to: letter.to, language: letter.language, ...writeAccountMail({ ...letter, link }) }).catch(
    (error: unknown) => services.log.error({ error, kind: letter.kind }, 'notice not sent'),
  );
}
