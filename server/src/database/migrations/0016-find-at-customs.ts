import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table office_sights (
    licence_id   uuid not null references licences,
    office_code  text not null,
    account_id   uuid not null references accounts,
    at           timestamptz(3) not null default now(),
    primary key (office_code, licence_id)
  );
  create index office_sights_by_licence on office_sights (licence_id);
  comment on table office_sights is 'Licences of another office of the country that an officer of this one opened by their complete number or code: who first, and when.';
  create index licences_by_number on licences (number_key);
  create table licence_leases (
    licence_id  uuid primary key references licences,
    account_id  uuid not null references accounts,
    grant_id    uuid not null references role_grants,
    opened_at   timestamptz(3) not null default now(),
    until       timestamptz(3) not null
  );
  comment on table licence_leases is 'Who of an authority has a licence open; ends by itself and hinders nobody.';
  alter table licences add column licensee_key text generated always as
    (nullif(upper(regexp_replace(content->'licensee'->>'name', '[^[:alnum:]]', '', 'g')), '')) stored;
  create index licences_by_licensee on licences (licensee_key, entry_country);
  comment on column licences.licensee_key is 'Name of the exporter in box 8, in capitals without separators; null while it is blank.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`alter table licences drop column licensee_key; drop table licence_leases;
    drop index licences_by_number; drop table office_sights`);
