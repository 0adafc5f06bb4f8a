import type { NotificationChoices } from '#domain/notifications/notification-choices';
import type { NotificationGroup } from '#domain/notifications/notification-groups';
import type { Config } from '#server/config';
import { selectRows, type Database, type Transaction } from '#server/database/connection';
import type { Channel } from '#server/notifications/ledger/claim-deliveries';
import { beginDelivery } from '#server/notifications/ledger/insert-deliveries';

interface WaitingRow {
  readonly id: string;
  readonly channel: Channel;
  readonly group: NotificationGroup;
}

/** Applies new choices to what still waits because of the old ones; what is under way, or tried again, goes as it would have. */
export async function replanDeliveries(
  db: Database,
  config: Pick<Config, 'gatherMs'>,
  accountId: string,
  choices: NotificationChoices,
  transaction: Transaction,
): Promise<void> {
  const waiting = await selectRows<WaitingRow>(
    db,
    `select id, channel, event_group as "group" from deliveries
     where account_id = $1 and status = 'waiting' and event_group is not null
       and waits_for in ('gathered', 'quietHours', 'digest') for update`,
    [accountId],
    transaction,
  );
  const plans = waiting.map(({ channel, group }) => beginDelivery(choices, group, channel, config));
  await db.query(
    `update deliveries d set status = p.status, due_at = p.due_at, waits_for = p.waits_for
     from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[]) as p(id, status, due_at, waits_for) where d.id = p.id`,
    {
      bind: [
        ...[waiting.map(({ id }) => id), plans.map(({ status }) => status)],
        ...[plans.map(({ dueAt }) => dueAt), plans.map(({ waitsFor }) => waitsFor)],
      ],
      transaction,
    },
  );
}
