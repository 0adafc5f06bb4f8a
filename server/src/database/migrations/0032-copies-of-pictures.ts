import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  alter table images add column copy_id uuid;
  comment on column images.copy_id is 'Ends the keys of its bytes: no key is used twice. Null for what was stored before there were copies.';
  alter table image_uploads add column copy_id uuid;
  comment on column image_uploads.copy_id is 'Ends the key of its bytes; another one when the upload starts over. Null as in images.';

  create table blob_removals (
    key       text primary key,
    due_at    timestamptz(3) not null,
    is_going  boolean not null default false
  );
  create index blob_removals_by_time on blob_removals (due_at);
  comment on table blob_removals is 'Keys whose bytes go once they are due: what was replaced, and what is being written until a row names it.';
  comment on column blob_removals.is_going is 'The bytes are being removed: who wrote them is too late to keep them.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(
    'drop table blob_removals; alter table image_uploads drop column copy_id; alter table images drop column copy_id',
  );
