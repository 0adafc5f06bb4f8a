import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

// A trigger and not the use cases: whatever changes a row of the feed is told of, and only when it commits.
export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create function tell_change(topics text[]) returns void language sql as $$
    select pg_notify('flegt_changes', pg_current_xact_id()::text || ' ' || array_to_string(array(
      select distinct topic from unnest(topics) as topic where topic is not null), ' '))
  $$;
  comment on function tell_change is 'Says to every server process which topics a transaction changed (server/src/live); heard once it is committed.';

  create function tell_licence_change() returns trigger language plpgsql as $$
  begin
    perform tell_change(array['account:' || new.requester_id, 'company:' || new.company_id]
      || case when new.validation_state <> 'draft' then array['company:' || new.principal_company_id,
           'country:' || new.entry_country, 'office:' || new.point_of_entry]
           || array(select 'office:' || s.office_code from office_sights s where s.licence_id = new.id) end
      || case when tg_op = 'UPDATE' then case when old.validation_state <> 'draft' then array[
           'company:' || old.principal_company_id, 'country:' || old.entry_country, 'office:' || old.point_of_entry] end end);
    return null;
  end $$;
  create trigger licence_added after insert on licences for each row execute function tell_licence_change();
  create trigger licence_changed after update on licences for each row
    when (old.changed_xid is distinct from new.changed_xid) execute function tell_licence_change();

  create function tell_inbox_change() returns trigger language plpgsql as $$
  begin
    perform tell_change(array['account:' || new.account_id]);
    return null;
  end $$;
  create trigger inbox_changed after insert or update on inbox_items for each row execute function tell_inbox_change();

  create function tell_sight_change() returns trigger language plpgsql as $$
  begin
    perform tell_change(array['office:' || new.office_code]);
    return null;
  end $$;
  create trigger sight_added after insert on office_sights for each row execute function tell_sight_change();
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  drop trigger sight_added on office_sights; drop trigger inbox_changed on inbox_items;
  drop trigger licence_changed on licences; drop trigger licence_added on licences;
  drop function tell_sight_change(); drop function tell_inbox_change(); drop function tell_licence_change(); drop function tell_change(text[])`);
