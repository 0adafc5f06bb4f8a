import { selectRows, type Database, type Transaction } from '#server/database/connection';
import { notSignedIn } from '#server/http/problem';

/**
 * Keeps an account from being erased until the transaction ends. Take it before any other lock.
 * @throws Problem 401 when it is erased
 */
export async function holdAccount(db: Database, accountId: string, transaction: Transaction): Promise<void> {
  if (!(await holdAccounts(db, [accountId], transaction)).length) throw notSignedIn();
}

/** Keeps accounts from being erased until the transaction ends. @returns those that were not before */
export async function holdAccounts(
  db: Database,
  accountIds: readonly string[],
  transaction: Transaction,
): Promise<string[]> {
  if (!accountIds.length) return [];
  const sql = 'select id from accounts where id = any($1::uuid[]) and erased_at is null order by id for key share';
  const rows = await selectRows<{ id: string }>(db, sql, [accountIds], transaction);
  return rows.map(({ id }) => id);
}
