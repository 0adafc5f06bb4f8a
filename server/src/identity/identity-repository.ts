import { findRow, type Database, type Transaction } from '#server/database/connection';
import type { ProvedIdentity } from '#server/identity/proved-identity';

/** The account an identity opens; notes the address the provider knows it by today. */
export async function findLinkedAccount(
  db: Database,
  { issuer, subject, email }: ProvedIdentity,
  transaction?: Transaction,
): Promise<string | undefined> {
  const row = await findRow<{ accountId: string }>(
    db,
    `update identities set email = coalesce(nullif($3, ''), email) where issuer = $1 and subject = $2
     returning account_id as "accountId"`,
    [issuer, subject, email],
    transaction,
  );
  return row?.accountId;
}

/** @returns false when the identity, or the account, is linked already; nothing is changed then */
export async function insertIdentity(
  db: Database,
  identity: ProvedIdentity,
  accountId: string,
  transaction: Transaction,
): Promise<boolean> {
  const { issuer, subject, email } = identity;
  const row = await findRow(
    db,
    `insert into identities (issuer, subject, account_id, email) values ($1, $2, $3, $4)
     on conflict do nothing returning subject`,
    [issuer, subject, accountId, email],
    transaction,
  );
  return row !== undefined;
}

/** @returns whether there was one */
export async function deleteIdentity(db: Database, accountId: string, transaction: Transaction): Promise<boolean> {
  const sql = 'delete from identities where account_id = $1 returning subject';
  return (await findRow(db, sql, [accountId], transaction)) !== undefined;
}
