import { holdAccounts } from '#server/accounts/hold-account';
import { selectRows, type Database, type Transaction } from '#server/database/connection';
import type { Services } from '#server/services';

/** One thing to tell people of. */
export interface News {
  /** The licence event or the role decision; with the person it makes the telling unique. */
  readonly causeId: string;
  readonly kind: string;
  readonly licenceId: string | null;
  readonly actorId: string | null;
  readonly words: string;
  readonly at: Date;
}

/**
 * Tells each of `concernedIds` whose account was not erased once, in `transaction`: a row in the inbox, and in the ledger one delivery by mail and one for
 * each push subscription, with their jobs. Telling again enqueues only what still waits.
 */
export async function tell(
  { db, jobs }: Pick<Services, 'db' | 'jobs'>,
  concernedIds: readonly string[],
  news: News,
  transaction: Transaction,
): Promise<void> {
  const accountIds = await holdAccounts(db, concernedIds, transaction);
  if (!accountIds.length) return;
  await insertInboxItems(db, accountIds, news, transaction);
  await insertDeliveries(db, accountIds, news.causeId, transaction);
  const waiting = await selectRows<{ id: string; channel: string }>(
    db,
    `select id, channel from deliveries where cause_id = $1 and status = 'waiting'`,
    [news.causeId],
    transaction,
  );
  const idsFor = (channel: string) =>
    waiting.filter((it) => it.channel === channel).map(({ id }) => ({ deliveryId: id }));
  await jobs.enqueueAll('send-mail', idsFor('mail'), transaction);
  await jobs.enqueueAll('send-push', idsFor('push'), transaction);
}

async function insertInboxItems(db: Database, accountIds: readonly string[], news: News, transaction: Transaction) {
  const { licenceId, causeId, kind, actorId, words, at } = news;
  await db.query(
    `insert into inbox_items (account_id, licence_id, cause_id, kind, actor_id, words, at)
     select account_id, $2::uuid, $3::uuid, $4, $5::uuid, $6, $7::timestamptz from unnest($1::uuid[]) as account_id
     on conflict on constraint told_once do nothing`,
    { bind: [accountIds, licenceId, causeId, kind, actorId, words, at], transaction },
  );
}

async function insertDeliveries(
  db: Database,
  accountIds: readonly string[],
  causeId: string,
  transaction: Transaction,
): Promise<void> {
  await db.query(
    `insert into deliveries (account_id, cause_id, channel, subscription_id, status, accepted_at)
     select account_id, $2::uuid, 'inbox', null::uuid, 'accepted', now() from unnest($1::uuid[]) as account_id
     union all select account_id, $2::uuid, 'mail', null, 'waiting', null from unnest($1::uuid[]) as account_id
     union all select account_id, $2::uuid, 'push', id, 'waiting', null from push_subscriptions
       where account_id = any($1::uuid[])
     on conflict do nothing`,
    { bind: [accountIds, causeId], transaction },
  );
}
