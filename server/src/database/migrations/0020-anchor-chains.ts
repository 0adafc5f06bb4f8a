import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create table audit_anchors (
    day             date primary key,
    chains          integer not null constraint chains_are_counted check (chains >= 0),
    events          bigint not null constraint events_are_counted check (events >= chains),
    root            text not null,
    previous_hash   text,
    hash            text not null,
    key_id          text not null,
    signature       text not null,
    made_at         timestamptz(3) not null default now()
  );
  comment on table audit_anchors is
    'Once a day: SHA-256 over the heads of all chains as they were at the end of that day (UTC), chained from day to day and signed. Copies kept elsewhere prove that nothing before was changed or cut off.';
  create index licence_events_by_time on licence_events (at);

  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'The history is only added to.' using errcode = 'restrict_violation';
  end $$;
  create trigger events_are_only_added before update or delete on licence_events for each row execute function refuse_change();
  create trigger anchors_are_only_added before update or delete on audit_anchors for each row execute function refuse_change();
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`drop trigger events_are_only_added on licence_events; drop table audit_anchors;
    drop function refuse_change(); drop index licence_events_by_time`);
