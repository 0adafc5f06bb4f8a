import { selectRows, type Database, type Transaction } from '#server/database/connection';

/** Signs an account out everywhere but in the session `keptSessionId`; null keeps none. */
export async function endSessions(
  db: Database,
  accountId: string,
  keptSessionId: string | null,
  transaction?: Transaction,
): Promise<void> {
  const sql = 'delete from "Sessions" where account_id = $1 and sid is distinct from $2';
  await selectRows(db, sql, [accountId, keptSessionId], transaction);
}
