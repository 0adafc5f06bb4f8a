import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table rate_limits (
    key     varchar(255) primary key,
    points  integer not null default 0,
    expire  bigint
  );
  create index rate_limits_by_expiry on rate_limits (expire);
  comment on table rate_limits is 'Counted attempts, shaped as rate-limiter-flexible wants it; keys hold hashes, not addresses.';
  comment on column rate_limits.expire is 'Milliseconds since 1970.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) => db.sequelize.query('drop table rate_limits');
