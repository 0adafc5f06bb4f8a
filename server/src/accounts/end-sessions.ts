import { selectRows, type Database, type Transaction } from '#server/database/connection';

/**
 * Signs an account out everywhere but in the session `keptSessionId`; null keeps none. The other browsers are strangers' from now on:
 * they pass no slow-down of signing in.
 */
export async function endSessions(
  db: Database,
  accountId: string,
  keptSessionId: string | null,
  transaction?: Transaction,
): Promise<void> {
  const bind = [accountId, keptSessionId];
  const devices = `
    delete from known_devices where account_id = $1 and token_sha256 is distinct from (
      select data::jsonb ->> 'knownDevice' from "Sessions" where sid = $2 and account_id = $1)`;
  await selectRows(db, devices, bind, transaction);
  const sessions = 'delete from "Sessions" where account_id = $1 and sid is distinct from $2';
  await selectRows(db, sessions, bind, transaction);
}
