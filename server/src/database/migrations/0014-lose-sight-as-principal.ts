import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  alter table lost_sights add column principal_company_id uuid;
  create index lost_sights_by_principal on lost_sights (principal_company_id, changed_xid);
  comment on table lost_sights is
    'A returned licence was lodged elsewhere or for another company: the authority, office and principal before may no longer see it.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  alter table lost_sights drop column principal_company_id;
  comment on table lost_sights is 'A returned licence was lodged elsewhere: the authority and office before may no longer see it.';
`);
