import { holdAccounts } from '#server/accounts/hold-account';
import { groupOf, type NotificationGroup } from '#domain/notifications/notification-groups';
import { selectRows, type Database, type Transaction } from '#server/database/connection';
import { loadPreferencesOf } from '#server/notifications/preferences/preference-repository';
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
 * each push subscription, with their jobs; what the person switched off is only noted. Telling again enqueues only what still waits.
 */
export async function tell(
  { db, jobs }: Pick<Services, 'db' | 'jobs'>,
  addressees: readonly Addressee[],
  news: News,
  transaction: Transaction,
): Promise<void> {
  const accountIds = await holdAccounts(
    db,
    addressees.map(({ accountId }) => accountId),
    transaction,
  );
  if (!accountIds.length) return;
  const present = addressees.filter(({ accountId }) => accountIds.includes(accountId));
  await insertInboxItems(db, accountIds, news, transaction);
  await insertDeliveries(db, present, news, transaction);
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
  addressees: readonly Addressee[],
  { causeId, at }: News,
  transaction: Transaction,
): Promise<void> {
  const ids = addressees.map(({ accountId }) => accountId);
  const preferences = await loadPreferencesOf(db, ids, transaction);
  const chosen = addressees.map(({ accountId, group }) => preferences.get(accountId)?.choices.groups[group]);
  await db.query(
    `with addressee as (
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as t(account_id, event_group, mail, push))
     insert into deliveries (account_id, cause_id, event_group, created_at, channel, subscription_id, device, status, accepted_at)
     select account_id, $5::uuid, event_group, $6::timestamptz, 'inbox', null::uuid, '', 'accepted', now() from addressee
     union all select account_id, $5::uuid, event_group, $6::timestamptz, 'mail', null, '', mail, null from addressee
     union all select account_id, $5::uuid, event_group, $6::timestamptz, 'push', s.id, s.device, push, null
       from addressee join push_subscriptions s using (account_id)
     on conflict do nothing`,
    {
      bind: [
        ...[ids, addressees.map(({ group }) => group)],
        ...[chosen.map((it) => toStatus(it?.mail)), chosen.map((it) => toStatus(it?.push)), causeId, at],
      ],
      transaction,
    },
  );
}

const toStatus = (isOn = true): string => (isOn ? 'waiting' : 'off');
