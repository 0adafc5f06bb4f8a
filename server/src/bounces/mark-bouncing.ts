import type { MailFailure } from '#domain/notifications/delivery-failures';
import type { Database } from '#server/database/connection';

/**
 * Notes that mails to the address of the account come back; those handed over before `handedOverAt` the person changed it, or
 * asked to try again, say nothing of it. The first reason stays.
 */
export async function markBouncing(
  db: Database,
  accountId: string,
  failure: MailFailure,
  handedOverAt: Date,
): Promise<void> {
  await db.query(
    `update accounts set mail_bounced_at = now(), mail_bounce = $2
     where id = $1 and mail_bounced_at is null and mail_trusted_at <= $3 and erased_at is null`,
    { bind: [accountId, failure, handedOverAt] },
  );
}
