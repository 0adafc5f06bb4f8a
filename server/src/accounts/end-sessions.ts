import type { Database, Transaction } from '#server/database/connection';

/** Signs an account out everywhere but in the session `keptSessionId`. */
export async function endSessions(
  db: Database,
  accountId: string,
  keptSessionId: string,
  transaction: Transaction,
): Promise<void> {
  await db.query(`delete from "Sessions" where account_id = $1 and sid <> $2`, {
    bind: [accountId, keptSessionId],
    transaction,
  });
}
