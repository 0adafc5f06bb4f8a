import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create index lodged_pictures on licence_events using gin ((after #> '{content,pictures}') jsonb_path_ops)
    where after ->> 'validation' <> 'draft' and after -> 'content' is not null;
  comment on index lodged_pictures is 'Pictures that some lodged version named: evidence, even when a later version has others.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query('drop index lodged_pictures');
