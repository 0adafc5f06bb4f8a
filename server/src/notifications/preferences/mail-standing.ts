import type { NotificationPreferences } from '#contract/notification-preferences';
import type { MailFailure } from '#domain/notifications/delivery-failures';
import { findRow, type Database, type Transaction } from '#server/database/connection';

/** Since when and why mails to the person's address come back; null when they do not. */
export async function findBounce(
  db: Database,
  accountId: string,
): Promise<NotificationPreferences['mail']['bouncing']> {
  const row = await findRow<{ since: Date; failure: MailFailure }>(
    db,
    'select mail_bounced_at as since, mail_bounce as failure from accounts where id = $1 and mail_bounced_at is not null',
    [accountId],
  );
  return row ? { since: row.since.toISOString(), failure: row.failure } : null;
}

/** From now on mails are sent again: the address is another one, or the person wants to try. */
export async function forgetBounce(db: Database, accountId: string, transaction: Transaction): Promise<void> {
  await db.query(
    'update accounts set mail_bounced_at = null, mail_bounce = null, mail_trusted_at = now() where id = $1',
    {
      bind: [accountId],
      transaction,
    },
  );
}
