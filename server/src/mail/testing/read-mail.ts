import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '#server/database/connection';
import { loadStoredMails, type StoredMail } from '#server/mail/stored-mail-repository';

/**
 * The mails kept for an address, newest first, once there are `count` of them.
 * @throws when fewer came within ten seconds
 */
export async function readMails(db: Database, recipient: string, count = 1): Promise<StoredMail[]> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const mails = await loadStoredMails(db, 100, recipient);
    if (mails.length >= count) return mails;
    if (Date.now() > deadline) throw new Error(`${mails.length} of ${count} mails came.`);
    await wait(20);
  }
}

/** The token in the link of a mail. */
export function tokenIn(mail: StoredMail | undefined): string {
  const token = /#token=([\w-]{43})\b/.exec(mail?.bodyText ?? '')?.[1];
  if (!token) throw new Error('The mail has no link with a token.');
  return token;
}
