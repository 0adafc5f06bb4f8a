import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table late_decisions (
    id                uuid primary key,
    licence_id        uuid not null references licences,
    account_id        uuid not null references accounts,
    mutation_id       uuid not null,
    body_sha256       text not null,
    grant_id          uuid not null references role_grants,
    device_id         uuid not null,
    kind              text not null constraint late_decision_is_of_customs check (kind in ('clear', 'suspend', 'refuse', 'correct')),
    details           jsonb not null,
    words             text not null,
    made_from         integer not null,
    first_version     integer not null,
    at                timestamptz(3) not null,
    device_at         timestamptz(3) not null,
    device_offset_ms  bigint not null,
    constraint kept_once unique (account_id, mutation_id),
    constraint came_late check (first_version > made_from),
    constraint first_is_an_event foreign key (licence_id, first_version) references licence_events (licence_id, version)
  );
  create index late_decisions_by_licence on late_decisions (licence_id, at);
  comment on table late_decisions is 'Append-only: decisions of customs that were received after another one. They changed nothing; the first one stands.';
  comment on column late_decisions.made_from is 'Version of the licence the officer decided about.';
  comment on column late_decisions.first_version is 'Version the decision made that was received first.';
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query('drop table late_decisions');
