import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

// Companies with an importer, active or suspended, were confirmed by whoever approved the first one.
export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  alter table companies drop constraint company_eori_is_unique,
    add column version bigint not null default 1,
    add column confirmed_at timestamptz(3),
    add column confirmed_by uuid references accounts;
  update companies c set confirmed_at = coalesce(first.decided_at, first.requested_at), confirmed_by = first.decided_by
  from (select distinct on (company_id) company_id, decided_at, decided_by, requested_at from role_grants
        where role = 'importer' and status in ('active', 'suspended')
        order by company_id, coalesce(decided_at, requested_at), id) first
  where first.company_id = c.id;
  create unique index confirmed_eori_is_unique on companies (eori) where confirmed_at is not null;
  create unique index claimed_once_by_an_account on companies (eori, created_by) where confirmed_at is null;
  create index companies_by_eori on companies (eori);
  comment on column companies.confirmed_at is
    'An authority or the support team approved an importer of the company: its EORI is not only claimed.';

  create table company_events (
    id          uuid primary key,
    company_id  uuid not null references companies,
    kind        text not null constraint company_event_is_known check (kind in ('confirm', 'correct')),
    account_id  uuid not null references accounts,
    acted_as    text not null constraint company_hand_is_known check (acted_as in ('administrator', 'authority', 'support')),
    before      jsonb not null default '{}',
    after       jsonb not null default '{}',
    words       text not null default '',
    at          timestamptz(3) not null default now()
  );
  create index company_events_by_company on company_events (company_id, id);
  create trigger company_events_are_only_added before update or delete on company_events
    for each row execute function refuse_change();
  comment on table company_events is 'Append-only: who confirmed or corrected a company, when, what it said before and after, and why.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  drop table company_events;
  drop index companies_by_eori; drop index claimed_once_by_an_account; drop index confirmed_eori_is_unique;
  alter table companies drop column confirmed_by, drop column confirmed_at, drop column version,
    add constraint company_eori_is_unique unique (eori)`);
