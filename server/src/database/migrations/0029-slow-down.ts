import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  alter table rate_limits add column free_at timestamptz(3), add column subject text;
  create index rate_limits_by_subject on rate_limits (subject) where subject is not null;
  comment on column rate_limits.free_at is 'The next try is answered from here on; null where attempts are only counted.';
  comment on column rate_limits.subject is 'Hash of whom the tries are about, so that all of theirs can be forgotten at once.';

  create table known_devices (
    token_sha256  text primary key,
    account_id    uuid not null references accounts on delete cascade,
    proved_at     timestamptz(3) not null default now()
  );
  create index known_devices_by_account on known_devices (account_id, proved_at);
  comment on table known_devices is
    'Browsers whose owner proved to be that of the account: wrong passwords typed elsewhere do not slow them down.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  drop table known_devices;
  alter table rate_limits drop column subject, drop column free_at`);
