import { findRow, type Database } from '#server/database/connection';
import type { DeliveryFailure } from '#domain/notifications/delivery-failures';
import { RETRY_LIMIT } from '#server/jobs/tasks';

/** A delivery that still waits, with the news it carries; `kind` is null for a test somebody asked for. */
export interface WaitingDelivery {
  readonly id: string;
  readonly accountId: string;
  readonly causeId: string;
  readonly subscriptionId: string | null;
  readonly kind: string | null;
  readonly licenceId: string | null;
  readonly actorId: string | null;
  readonly words: string;
  readonly at: Date;
}

/** Counts an attempt at the delivery; undefined when it no longer waits, so that a job done twice hands over once. */
export async function beginDelivery(db: Database, deliveryId: string): Promise<WaitingDelivery | undefined> {
  return findRow<WaitingDelivery>(
    db,
    `with begun as (
       update deliveries set attempts = attempts + 1 where id = $1 and status = 'waiting' returning *)
     select d.id, d.account_id as "accountId", d.cause_id as "causeId", d.subscription_id as "subscriptionId", i.kind,
            i.licence_id as "licenceId", i.actor_id as "actorId", coalesce(i.words, '') as words,
            coalesce(i.at, d.created_at) as at
     from begun d left join inbox_items i on i.account_id = d.account_id and i.cause_id = d.cause_id`,
    [deliveryId],
  );
}

/** Notes that a mail server or push service took the delivery over. */
export async function recordAccepted(db: Database, deliveryId: string): Promise<void> {
  await db.query(`update deliveries set status = 'accepted', accepted_at = now(), failure = '' where id = $1`, {
    bind: [deliveryId],
  });
}

/** Notes why the delivery will never be handed over. */
export async function recordFailed(db: Database, deliveryId: string, failure: DeliveryFailure): Promise<void> {
  await db.query(`update deliveries set status = 'failed', failed_at = now(), failure = $2 where id = $1`, {
    bind: [deliveryId, failure],
  });
}

/** Notes why this attempt failed; the delivery goes on waiting as long as its job is tried again. */
export async function recordAttemptFailed(db: Database, deliveryId: string, failure: DeliveryFailure): Promise<void> {
  await db.query(
    `update deliveries set failure = $2, waits_for = 'retry', status = case when attempts > $3 then 'failed' else 'waiting' end,
            failed_at = case when attempts > $3 then now() end where id = $1`,
    { bind: [deliveryId, failure, RETRY_LIMIT] },
  );
}
