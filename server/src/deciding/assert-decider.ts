import { findRow, type Database } from '#server/database/connection';
import { IS_DECIDING_ROLE } from '#server/deciding/decides';
import { notFound } from '#server/http/problem';

/** @throws Problem 404 unless a role of the account lets it decide about others */
export async function assertDecider(db: Database, accountId: string): Promise<void> {
  const row = await findRow(
    db,
    `select d.id from role_grants d where d.account_id = $1 and ${IS_DECIDING_ROLE} limit 1`,
    [accountId],
  );
  if (!row) throw notFound();
}
