import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table images (
    id          text primary key constraint image_id_is_sha256 check (id ~ '^[0-9a-f]{64}$'),
    media_type  text not null,
    size_bytes  integer not null,
    width_px    integer not null,
    height_px   integer not null,
    stored_at   timestamptz(3) not null default now()
  );
  comment on table images is 'Pictures whose bytes are whole, checked and in the blob store under their id.';

  create table image_uploads (
    account_id      uuid not null references accounts,
    image_id        text not null,
    size_bytes      integer not null,
    received_bytes  integer not null default 0,
    media_type      text not null,
    started_at      timestamptz(3) not null default now(),
    completed_at    timestamptz(3),
    primary key (account_id, image_id)
  );
  comment on table image_uploads is 'Who uploads or uploaded what: a hash is no key to the picture of somebody else.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query('drop table image_uploads; drop table images');
