import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create index deliveries_waiting_of on deliveries (account_id, channel) where status = 'waiting';

  alter table accounts add column mail_trusted_at timestamptz(3) not null default now();
  comment on column accounts.mail_trusted_at is 'A mail handed over earlier says nothing of the address when it comes back.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query('alter table accounts drop column mail_trusted_at; drop index deliveries_waiting_of');
