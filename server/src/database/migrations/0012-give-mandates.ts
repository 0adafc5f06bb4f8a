import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table mandates (
    id                    uuid primary key,
    agent_company_id      uuid not null references companies,
    principal_company_id  uuid not null references companies,
    status                text not null constraint mandate_status_is_known
                          check (status in ('requested', 'active', 'refused', 'ended')),
    from_day              date not null,
    until_day             date,
    words                 text not null default '',
    decision_words        text not null default '',
    requested_by          uuid not null references accounts,
    requested_at          timestamptz(3) not null default now(),
    reminded_at           timestamptz(3),
    constraint nobody_mandates_themselves check (agent_company_id <> principal_company_id),
    constraint mandate_ends_after_it_begins check (until_day is null or until_day >= from_day)
  );
  create unique index mandate_is_asked_once on mandates (agent_company_id, principal_company_id)
    where status in ('requested', 'active');
  create index mandates_by_principal on mandates (principal_company_id);

  create table mandate_events (
    id          uuid primary key,
    mandate_id  uuid not null references mandates,
    kind        text not null constraint mandate_event_is_known check (kind in ('request', 'approve', 'refuse', 'end', 'remind')),
    account_id  uuid references accounts,
    words       text not null default '',
    at          timestamptz(3) not null default now()
  );
  create index mandate_events_by_mandate on mandate_events (mandate_id, at);

  alter table licences add column principal_company_id uuid references companies;
  comment on column licences.principal_company_id is 'The company for which an agent made it under a mandate.';
  create index licences_by_principal on licences (principal_company_id, changed_xid, id);
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  alter table licences drop column principal_company_id;
  drop table mandate_events;
  drop table mandates;
`);
