import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table inbox_items (
    id           uuid primary key default gen_random_uuid(),
    account_id   uuid not null references accounts,
    licence_id   uuid references licences,
    cause_id     uuid not null,
    kind         text not null,
    actor_id     uuid references accounts,
    words        text not null default '',
    at           timestamptz(3) not null default now(),
    read_at      timestamptz(3),
    changed_xid  xid8 not null default pg_current_xact_id(),
    constraint told_once unique (account_id, cause_id)
  );
  create index inbox_by_account on inbox_items (account_id, changed_xid, id);
  comment on column inbox_items.cause_id is 'The licence event or the role decision it tells of.';

  create table push_subscriptions (
    id                uuid primary key default gen_random_uuid(),
    endpoint          text not null constraint endpoint_is_unique unique,
    account_id        uuid not null references accounts,
    p256dh            text not null,
    auth              text not null,
    created_at        timestamptz(3) not null default now(),
    last_accepted_at  timestamptz(3)
  );
  create index push_subscriptions_by_account on push_subscriptions (account_id);
  comment on table push_subscriptions is 'An endpoint belongs to the last account that registered it.';

  create table deliveries (
    id              uuid primary key default gen_random_uuid(),
    account_id      uuid not null references accounts,
    cause_id        uuid not null,
    channel         text not null constraint channel_is_known check (channel in ('mail', 'push', 'inbox')),
    subscription_id uuid,
    status          text not null default 'waiting' constraint delivery_status_is_known
                    check (status in ('waiting', 'accepted', 'failed')),
    attempts        integer not null default 0,
    accepted_at     timestamptz(3),
    failure         text not null default '',
    created_at      timestamptz(3) not null default now()
  );
  create unique index delivered_once on deliveries (account_id, cause_id, channel, coalesce(subscription_id::text, ''));
  comment on table deliveries is 'The ledger: what was handed over, when, through which channel, or why not. Holds no address.';

  create table stored_mails (
    id          uuid primary key default gen_random_uuid(),
    sent_at     timestamptz(3) not null default now(),
    recipient   text not null,
    subject     text not null,
    body_text   text not null,
    body_html   text not null
  );
  comment on table stored_mails is 'Mails of a server without SMTP_URL, shown at /dev/mail; never used in production.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(
    'drop table stored_mails; drop table deliveries; drop table push_subscriptions; drop table inbox_items',
  );
