import { findRow, type Database, type Transaction } from '#server/database/connection';
import { notSignedIn } from '#server/http/problem';

/**
 * Keeps an account from being erased until the transaction ends. Take it before any other lock.
 * @throws Problem 401 when it is erased
 */
export async function holdAccount(db: Database, accountId: string, transaction: Transaction): Promise<void> {
  const sql = 'select id from accounts where id = $1 and erased_at is null for key share';
  if (!(await findRow(db, sql, [accountId], transaction))) throw notSignedIn();
}
