import type { PushSubscriptionInput } from '#contract/push-message';
import { holdAccount } from '#server/accounts/hold-account';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';

/** Devices of one person; the oldest goes when there is one more. */
const MOST_SUBSCRIPTIONS = 20;

/**
 * Stores the subscription for `accountId`; `device` is what the browser calls itself. An endpoint moves from another account only with
 * the keys that are stored: the browser that subscribed knows them, who merely learnt the endpoint does not.
 * One the device told before is not taken again once it was forgotten: its push service said that it is no more.
 * @returns whether its endpoint was not known
 * @throws Problem 409 `push-endpoint-taken` when another account has the endpoint with other keys; 401 when the account was erased meanwhile
 */
export async function saveSubscription(
  db: Database,
  accountId: string,
  input: PushSubscriptionInput,
  device = '',
): Promise<boolean> {
  const { endpoint, keys, isKnown = false } = input;
  return db.transaction(async (transaction) => {
    await holdAccount(db, accountId, transaction);
    if (isKnown && !(await holdSubscription(db, endpoint, transaction))) return true;
    const saved = await findRow<{ isNew: boolean }>(
      db,
      `insert into push_subscriptions (endpoint, account_id, p256dh, auth, device) values ($1, $2, $3, $4, $5)
       on conflict (endpoint) do update set account_id = excluded.account_id, p256dh = excluded.p256dh, auth = excluded.auth,
         device = excluded.device
       where push_subscriptions.account_id = excluded.account_id
         or (push_subscriptions.p256dh, push_subscriptions.auth) = (excluded.p256dh, excluded.auth)
       returning xmax = 0 as "isNew"`,
      [endpoint, accountId, keys.p256dh, keys.auth, device],
      transaction,
    );
    if (!saved) throw endpointTaken();
    await db.query(
      `delete from push_subscriptions where id in (select id from push_subscriptions where account_id = $1
         order by coalesce(last_accepted_at, created_at) desc, id offset $2)`,
      { bind: [accountId, MOST_SUBSCRIPTIONS], transaction },
    );
    return saved.isNew;
  });
}

/** Keeps it from being forgotten until the transaction ends. @returns whether it is there */
async function holdSubscription(db: Database, endpoint: string, transaction: Transaction): Promise<boolean> {
  const sql = 'select 1 from push_subscriptions where endpoint = $1 for update';
  return (await selectRows(db, sql, [endpoint], transaction)).length > 0;
}

const endpointTaken = (): Problem =>
  new Problem(
    409,
    'push-endpoint-taken',
    'Somebody else receives notifications under this address. Turn them on anew.',
  );

/** Forgets the endpoint when it is one of `accountId`'s. */
export async function deleteSubscription(db: Database, accountId: string, endpoint: string): Promise<void> {
  await db.query('delete from push_subscriptions where account_id = $1 and endpoint = $2', {
    bind: [accountId, endpoint],
  });
}

/** Notes of subscriptions that the push service took a message for them, and forgets those it no longer knows. */
export async function recordSubscriptions(
  db: Database,
  alive: readonly string[],
  ended: readonly string[],
): Promise<void> {
  if (alive.length)
    // To the day: it only says which of somebody's browsers was used last.
    await db.query(
      `update push_subscriptions set last_accepted_at = now()
       where id = any($1::uuid[]) and coalesce(last_accepted_at, '-infinity') < now() - interval '1 day'`,
      { bind: [alive] },
    );
  if (ended.length) await db.query('delete from push_subscriptions where id = any($1::uuid[])', { bind: [ended] });
}

/** Writes a waiting test delivery for each subscription of `accountId`; how many. */
export async function insertTestDeliveries(
  db: Database,
  accountId: string,
  causeId: string,
  transaction: Transaction,
): Promise<number> {
  const added = await selectRows(
    db,
    `insert into deliveries (account_id, cause_id, channel, subscription_id, device)
     select account_id, $2::uuid, 'push', id, device from push_subscriptions where account_id = $1 returning id`,
    [accountId, causeId],
    transaction,
  );
  return added.length;
}
