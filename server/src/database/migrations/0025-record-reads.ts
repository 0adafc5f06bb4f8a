import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table devices (
    account_id  uuid not null references accounts,
    device_id   uuid not null,
    name        text not null,
    kind        text not null constraint device_kind_is_known check (kind in ('phone', 'tablet', 'computer', '')),
    primary key (account_id, device_id)
  );
  comment on table devices is 'What the browsers named in events call themselves; goes with the person when an account is erased.';

  create table licence_reads (
    id           uuid primary key,
    licence_id   uuid not null references licences,
    account_id   uuid not null references accounts,
    grant_id     uuid not null references role_grants,
    device_id    uuid,
    what         text not null constraint read_is_known check (what in ('page', 'picture', 'print')),
    read_at      timestamptz(3) not null,
    received_at  timestamptz(3) not null default now(),
    constraint read_before_received check (read_at <= received_at)
  );
  create unique index one_read_a_quarter_hour on licence_reads
    (licence_id, account_id, grant_id, what, date_bin('15 minutes', read_at, timestamptz '2001-01-01 00:00:00+00'));
  create index licence_reads_by_licence on licence_reads (licence_id, read_at);
  comment on table licence_reads is 'Append-only: officers who opened a licence; account ids, never names.';
  comment on column licence_reads.device_id is 'Null where the server itself saw it: a picture that was fetched.';
  create trigger reads_are_only_added before update or delete on licence_reads for each row execute function refuse_change();
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query('drop table licence_reads; drop table devices');
