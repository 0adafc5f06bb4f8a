import type { NotificationChoices } from '#domain/notifications/notification-choices';
import { DEFAULT_CHOICES } from '#domain/notifications/notification-choices';
import { REQUIRED_MAILS, type NotificationGroup } from '#domain/notifications/notification-groups';
import { planDelivery } from '#domain/notifications/plan-delivery';
import type { Config } from '#server/config';
import type { Database, Transaction } from '#server/database/connection';
import type { Channel } from '#server/notifications/ledger/claim-deliveries';
import { loadPreferencesOf } from '#server/notifications/preferences/preference-repository';
import type { Addressee, News } from '#server/notifications/tell';

/** What a new delivery begins as. */
export interface Beginning {
  readonly status: 'waiting' | 'off';
  readonly dueAt: Date;
  readonly waitsFor: string;
}

/** What a delivery by `channel` of news of `group` begins as, for a person who chose so. */
export function beginDelivery(
  choices: NotificationChoices,
  group: NotificationGroup,
  channel: Channel,
  { gatherMs }: Pick<Config, 'gatherMs'>,
): Beginning {
  const isRequired = channel === 'mail' && REQUIRED_MAILS[group] !== undefined;
  const about = { channel, isRequired, gatherMs: gatherMs[channel] };
  const { dueAt, waitsFor } = planDelivery(Date.now(), choices, about);
  const isOn = isRequired || choices.groups[group][channel];
  return { status: isOn ? 'waiting' : 'off', dueAt: new Date(dueAt), waitsFor };
}

/** Writes the deliveries of news, one by mail and one for each push subscription of each addressee; known ones stay as they are. */
export async function insertDeliveries(
  db: Database,
  config: Pick<Config, 'gatherMs'>,
  addressees: readonly Addressee[],
  { causeId, at }: News,
  transaction: Transaction,
): Promise<void> {
  const ids = addressees.map(({ accountId }) => accountId);
  const preferences = await loadPreferencesOf(db, ids, transaction);
  const begin = (channel: Channel) =>
    addressees.map(({ accountId, group }) =>
      beginDelivery(preferences.get(accountId)?.choices ?? DEFAULT_CHOICES, group, channel, config),
    );
  await db.query(INSERT, {
    bind: [
      causeId,
      at,
      ids,
      addressees.map(({ group }) => group),
      ...toColumns(begin('mail')),
      ...toColumns(begin('push')),
    ],
    transaction,
  });
}

const toColumns = (beginnings: readonly Beginning[]) => [
  beginnings.map(({ status }) => status),
  beginnings.map(({ dueAt }) => dueAt),
  beginnings.map(({ waitsFor }) => waitsFor),
];

const INSERT = `
  with addressee as (
    select * from unnest($3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::text[], $8::text[], $9::timestamptz[], $10::text[])
      as t(account_id, event_group, mail, mail_due, mail_wait, push, push_due, push_wait))
  insert into deliveries (account_id, cause_id, event_group, created_at, channel, subscription_id, device, status, due_at, waits_for)
  select account_id, $1::uuid, event_group, $2::timestamptz, 'mail', null::uuid, '', mail, mail_due, mail_wait from addressee
  union all select account_id, $1::uuid, event_group, $2::timestamptz, 'push', s.id, s.device, push, push_due, push_wait
    from addressee join push_subscriptions s using (account_id)
  on conflict do nothing`;
