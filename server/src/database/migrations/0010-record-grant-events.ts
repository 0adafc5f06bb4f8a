import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  alter table role_grants
    add column is_administrator boolean not null default false,
    add column reminded_at timestamptz(3),
    drop constraint grant_status_is_known,
    add constraint grant_status_is_known check (status in ('requested', 'active', 'refused', 'suspended', 'ended')),
    add constraint administrators_are_importers check (not is_administrator or role = 'importer');
  comment on column role_grants.is_administrator is 'Decides about colleagues and mandates of the company; counts while active.';
  comment on column role_grants.reminded_at is 'When those who decide were reminded of the request.';
  create index grants_that_wait on role_grants (requested_at, id) where status = 'requested';

  update role_grants set is_administrator = true where id in (
    select distinct on (company_id) id from role_grants
    where role = 'importer' and status = 'active' order by company_id, decided_at, requested_at, id);

  create table grant_events (
    id          uuid primary key,
    grant_id    uuid not null references role_grants,
    kind        text not null constraint grant_event_is_known
                check (kind in ('request', 'approve', 'refuse', 'suspend', 'restore', 'end', 'appoint', 'remind')),
    account_id  uuid references accounts,
    words       text not null default '',
    at          timestamptz(3) not null default now()
  );
  create index grant_events_by_grant on grant_events (grant_id, at);
  comment on table grant_events is 'Append-only: what became of a role, by whom. Null: by the clock.';

  create table request_mails (
    grant_id  uuid primary key references role_grants,
    cc        text not null,
    sent_at   timestamptz(3) not null default now()
  );
  comment on table request_mails is 'The e-mail that goes with a role request, sent from the app once; cc is an official mailbox, or what was typed.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  drop table request_mails;
  drop table grant_events;
  drop index grants_that_wait;
  alter table role_grants drop column is_administrator, drop column reminded_at;
  update role_grants set status = 'refused' where status = 'ended';
  alter table role_grants drop constraint grant_status_is_known,
    add constraint grant_status_is_known check (status in ('requested', 'active', 'refused', 'suspended'));
`);
