import { randomUUID } from 'node:crypto';
import { DEFAULT_CHOICES, type MessageLanguage } from '#domain/notifications/notification-choices';
import { findRow, selectRows, type Database } from '#server/database/connection';

export type Channel = 'mail' | 'push';

/** A delivery in hand, with the news it carries and their reader. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly accountId: string;
  readonly causeId: string;
  /** The mail or push message it goes in; deliveries of one claim for the same mailbox or browser share it. */
  readonly messageId: string;
  readonly attempts: number;
  /** Null for a test somebody asked for. */
  readonly kind: string | null;
  readonly licenceId: string | null;
  readonly actorId: string | null;
  readonly words: string;
  readonly at: Date;
  readonly language: MessageLanguage;
  readonly timeZone: string;
  readonly reader: {
    readonly email: string;
    readonly name: string;
    readonly isConfirmed: boolean;
    /** Earlier mails came back. */
    readonly isBouncing: boolean;
  };
  /** Null for a mail, and once the browser ended it or it changed hands. */
  readonly subscription: {
    readonly id: string;
    readonly endpoint: string;
    readonly p256dh: string;
    readonly auth: string;
  } | null;
}

/** How long whoever took deliveries has to hand them over; then they are taken for lost, and handed over by somebody else. */
export const CLAIM_S = 180;

/**
 * Takes what is due for up to `people` persons into hand and counts an attempt: of each all of it, and what still waits for more
 * to gather. What one process took no other takes.
 */
export async function claimDeliveries(db: Database, channel: Channel, people: number): Promise<ClaimedDelivery[]> {
  return db.transaction(async (transaction) => {
    // One claim after the other: two at once could each take a part of what is one message.
    await findRow(db, `select pg_advisory_xact_lock(hashtext('claim ' || $1))`, [channel], transaction);
    return selectRows<ClaimedDelivery>(db, CLAIM, [channel, people, CLAIM_S, randomUUID(), DEFAULT_ZONE], transaction);
  });
}

const DEFAULT_ZONE = DEFAULT_CHOICES.timeZone;

// The column is rounded to milliseconds, up as well.
const IS_DUE = `due_at <= now() + interval '1 millisecond'`;

const CLAIM = `
  with due as (
    select account_id from deliveries where channel = $1 and status = 'waiting' and ${IS_DUE} order by due_at limit $2),
  taken as (
    update deliveries d set attempts = attempts + 1, due_at = now() + make_interval(secs => $3), waits_for = 'underWay',
      message_id = md5($4 || account_id || coalesce(subscription_id::text, ''))::uuid
    where d.account_id = any(array(select account_id from due)) and d.channel = $1 and d.status = 'waiting'
      and (d.${IS_DUE} or d.waits_for = 'gathered')
    returning d.*)
  select d.id, d.account_id as "accountId", d.cause_id as "causeId", d.message_id as "messageId", d.attempts,
         case when d.event_group is not null then coalesce(i.kind, '') end as kind, i.licence_id as "licenceId",
         i.actor_id as "actorId", coalesce(i.words, '') as words, coalesce(i.at, d.created_at) as at,
         coalesce(p.choices ->> 'language', a.language) as language, coalesce(p.choices ->> 'timeZone', $5) as "timeZone",
         json_build_object('email', a.email, 'name', trim(a.first_name || ' ' || a.last_name),
           'isConfirmed', a.confirmed_at is not null, 'isBouncing', a.mail_bounced_at is not null) as reader,
         case when s.id is not null then
           json_build_object('id', s.id, 'endpoint', s.endpoint, 'p256dh', s.p256dh, 'auth', s.auth) end as subscription
  from taken d join accounts a on a.id = d.account_id
  left join inbox_items i on i.account_id = d.account_id and i.cause_id = d.cause_id
  left join notification_preferences p on p.account_id = d.account_id
  left join push_subscriptions s on s.id = d.subscription_id and s.account_id = d.account_id
  order by d.created_at, d.id`;

/** When the next delivery is due (epoch, ms); undefined when none waits. */
export async function findNextDue(db: Database, channel: Channel): Promise<number | undefined> {
  const row = await findRow<{ at: Date | null }>(
    db,
    `select min(due_at) as at from deliveries where channel = $1 and status = 'waiting'`,
    [channel],
  );
  return row?.at?.getTime();
}
