import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table companies (
    id          uuid primary key,
    name        text not null,
    address     text not null default '',
    city        text not null default '',
    country     text not null,
    phone       text not null default '',
    email       text not null default '',
    eori        text not null constraint company_eori_is_unique unique,
    search      text not null,
    created_by  uuid references accounts,
    created_at  timestamptz(3) not null default now()
  );
  comment on column companies.search is 'Name, EORI, city and country as toSearchText gives them.';

  create table role_grants (
    id              uuid primary key,
    account_id      uuid not null references accounts,
    role            text not null constraint role_is_known check (role in ('importer', 'fmsca', 'customs', 'support')),
    company_id      uuid references companies,
    country         text,
    office_code     text,
    status          text not null constraint grant_status_is_known
                    check (status in ('requested', 'active', 'refused', 'suspended')),
    words           text not null default '',
    requested_at    timestamptz(3) not null default now(),
    decided_by      uuid references accounts,
    decided_at      timestamptz(3),
    decision_words  text not null default '',
    constraint grant_has_its_holder check (case role
      when 'importer' then company_id is not null and country is null and office_code is null
      when 'fmsca'    then company_id is null and country is not null and office_code is null
      when 'customs'  then company_id is null and country is not null and office_code is not null
      else company_id is null and country is null and office_code is null end)
  );
  create unique index grant_is_asked_once on role_grants
    (account_id, role, coalesce(company_id::text, office_code, country, '')) where status in ('requested', 'active', 'suspended');
  create unique index one_fmsca_role on role_grants (account_id) where role = 'fmsca' and status in ('requested', 'active', 'suspended');
  create index grants_by_company on role_grants (company_id) where status = 'active';
  create index grants_by_authority on role_grants (country, role) where status = 'active';
  create index grants_by_office on role_grants (office_code) where status = 'active';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query('drop table role_grants; drop table companies');
