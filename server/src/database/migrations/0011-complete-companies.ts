import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create extension if not exists pg_trgm;
  alter table companies
    add column name_search text not null default '',
    add column city_search text not null default '',
    add column section_chapters text[] not null default '{importedTimberProducts}';
  update companies set
    name_search = lower(regexp_replace(normalize(name, NFKD), '[^[:alnum:]]', '', 'g')),
    city_search = lower(regexp_replace(normalize(city, NFKD), '[^[:alnum:]]', '', 'g'));
  comment on column companies.name_search is 'The name as toSearchText gives it; city_search alike.';
  create index companies_by_words on companies using gin (search gin_trgm_ops);
  create index companies_by_name on companies using gin (name_search gin_trgm_ops);

  create table competent_authorities (
    country     text primary key,
    name        text not null default '',
    name_en     text not null default '',
    address     text not null default '',
    email       text not null default '',
    phone       text not null default '',
    website     text not null default '',
    version     integer not null default 1,
    updated_by  uuid references accounts,
    updated_at  timestamptz(3) not null default now()
  );
  comment on table competent_authorities is 'What the support team completed; a Member State without a row has what the reference data say.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  drop table competent_authorities;
  drop index companies_by_name;
  drop index companies_by_words;
  alter table companies drop column name_search, drop column city_search, drop column section_chapters;
`);
