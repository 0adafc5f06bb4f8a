import { holdAccounts } from '#server/accounts/hold-account';
import { groupOf, type NotificationGroup } from '#domain/notifications/notification-groups';
import type { Database, Transaction } from '#server/database/connection';
import { insertDeliveries } from '#server/notifications/ledger/insert-deliveries';
import type { Services } from '#server/services';

/** Whom to tell, and under which of their choices it falls. */
export interface Addressee {
  readonly accountId: string;
  readonly group: NotificationGroup;
}

/** Whom to tell of news whose kind alone says the group. */
export const toAddressees = (accountIds: readonly string[], kind: string): Addressee[] =>
  accountIds.map((accountId) => ({ accountId, group: groupOf(kind) }));

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
 * Tells each of `addressees` whose account was not erased once, in `transaction`: a row in the inbox, and in the ledger one delivery by mail and one for
 * each push subscription, due when the person wants them; what the person switched off is only noted.
 */
export async function tell(
  { config, db, jobs }: Pick<Services, 'config' | 'db' | 'jobs'>,
  addressees: readonly Addressee[],
  news: News,
  transaction: Transaction,
): Promise<void> {
  const all = addressees.map(({ accountId }) => accountId);
  const accountIds = await holdAccounts(db, all, transaction);
  if (!accountIds.length) return;
  const held = new Set(accountIds);
  const present = addressees.filter(({ accountId }) => held.has(accountId));
  await insertInboxItems(db, accountIds, news, transaction);
  await insertDeliveries(db, config, present, news, transaction);
  await jobs.enqueue('hand-over-mails', {}, transaction);
  await jobs.enqueue('hand-over-pushes', {}, transaction);
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
