import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  alter table stored_mails add column cc text not null default '';
  comment on column stored_mails.cc is 'Who would get a copy; blank for nobody.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query('alter table stored_mails drop column cc');
