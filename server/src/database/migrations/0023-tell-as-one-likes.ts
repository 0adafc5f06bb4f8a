import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

/** What the ledger said in sentences it says in codes, which every language has words for. */
const CODES: Readonly<Record<string, string>> = {
  'no longer concerned': 'noLongerConcerned',
  'the mail server did not take it': 'mailServerAway',
  'not an address of a push service': 'notAPushService',
  'the push service cannot be reached': 'pushServiceAway',
  'the subscription ended': 'subscriptionEnded',
};
const toCode = Object.entries(CODES).map(([sentence, code]) => `when '${sentence}' then '${code}'`);

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table notification_preferences (
    account_id  uuid primary key references accounts,
    version     integer not null,
    choices     jsonb not null,
    changed_at  timestamptz(3) not null default now()
  );
  comment on table notification_preferences is 'How a person wants to be told; no row: everything, at once.';

  alter table accounts add column mail_bounced_at timestamptz(3), add column mail_bounce text,
    add constraint bounced_because check ((mail_bounced_at is null) = (mail_bounce is null));
  comment on column accounts.mail_bounced_at is 'Since when mails to the address come back; none is sent meanwhile.';

  alter table push_subscriptions add column device text not null default '';

  alter table deliveries
    add column event_group text,
    add column device text not null default '',
    add column due_at timestamptz(3) not null default now(),
    add column waits_for text not null default 'gathered' constraint wait_is_known
      check (waits_for in ('gathered', 'quietHours', 'digest', 'retry', 'underWay')),
    add column message_id uuid,
    add column failed_at timestamptz(3),
    drop constraint delivery_status_is_known,
    add constraint delivery_status_is_known check (status in ('waiting', 'accepted', 'failed', 'off'));
  comment on column deliveries.event_group is 'What of the preferences it falls under; null for a test.';
  comment on column deliveries.due_at is 'When it may be handed over; while that is under way, when it is taken for lost.';
  comment on column deliveries.message_id is 'The mail or push message it went in, alone or with others.';
  comment on column deliveries.created_at is 'Of the news, so that all deliveries of one stand together.';

  update deliveries set failed_at = created_at where status = 'failed';
  update deliveries set failure = case failure ${toCode.join(' ')} else 'pushServiceRefused' end where failure <> '';

  create index deliveries_by_account on deliveries (account_id, created_at desc, cause_id desc);
  create index deliveries_waiting on deliveries (channel, due_at) where status = 'waiting';
  create index deliveries_by_message on deliveries (message_id) where message_id is not null;
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  drop index deliveries_by_message; drop index deliveries_waiting; drop index deliveries_by_account;
  delete from deliveries where status = 'off';
  alter table deliveries drop constraint delivery_status_is_known,
    add constraint delivery_status_is_known check (status in ('waiting', 'accepted', 'failed')),
    drop column failed_at, drop column message_id, drop column waits_for, drop column due_at, drop column device,
    drop column event_group;
  alter table push_subscriptions drop column device;
  alter table accounts drop column mail_bounced_at, drop column mail_bounce;
  drop table notification_preferences`);
