import type { MigrationParams } from 'umzug';
import type { QueryInterface } from 'sequelize';

// Triggers and not the use cases: however a session or a role ends, its streams end. What is told names a hash of the session, never its id.
export const up = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  create function tell_session_end() returns trigger language plpgsql as $$
  begin
    perform tell_change(array['session:' || encode(sha256(convert_to(old.sid, 'UTF8')), 'hex')]);
    return null;
  end $$;
  create trigger session_ended after delete on "Sessions" for each row execute function tell_session_end();

  create function tell_role_change() returns trigger language plpgsql as $$
  begin
    perform tell_change(array['roles:' || new.account_id]);
    return null;
  end $$;
  create trigger role_changed after update on role_grants for each row
    when ((old.status = 'active') is distinct from (new.status = 'active')) execute function tell_role_change();
`);

export const down = ({ context: db }: MigrationParams<QueryInterface>) =>
  db.sequelize.query(`
  drop trigger role_changed on role_grants; drop trigger session_ended on "Sessions";
  drop function tell_role_change(); drop function tell_session_end()`);
