import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';

/** These open the account from now on, each once; those before no more. */
export async function replaceRecoveryCodes(
  db: Database,
  accountId: string,
  digests: readonly string[],
  transaction: Transaction,
): Promise<void> {
  await deleteRecoveryCodes(db, accountId, transaction);
  const sql = 'insert into recovery_codes (account_id, code_hmac) select $1, unnest($2::text[])';
  await selectRows(db, sql, [accountId, digests], transaction);
}

export async function deleteRecoveryCodes(db: Database, accountId: string, transaction: Transaction): Promise<void> {
  await selectRows(db, 'delete from recovery_codes where account_id = $1', [accountId], transaction);
}

/** Uses a code up. @returns false when it is none, or was used */
export async function useRecoveryCode(
  db: Database,
  accountId: string,
  digest: string,
  transaction: Transaction,
): Promise<boolean> {
  const sql = `
    update recovery_codes set used_at = now() where account_id = $1 and code_hmac = $2 and used_at is null returning 1 as done`;
  return (await findRow(db, sql, [accountId, digest], transaction)) !== undefined;
}

export async function countRecoveryCodes(db: Database, accountId: string): Promise<number> {
  const sql = 'select count(*)::int as count from recovery_codes where account_id = $1 and used_at is null';
  return (await findRow<{ count: number }>(db, sql, [accountId]))?.count ?? 0;
}
