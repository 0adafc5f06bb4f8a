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

/** @returns whether the identity opens this account now; false where it, or the account, is linked otherwise */
export async function linkIdentity(
  db: Database,
  identity: ProvedIdentity,
  accountId: string,
  transaction?: Transaction,
): Promise<boolean> {
  const { issuer, subject, email } = identity;
  await findRow(
    db,
    `insert into identities (issuer, subject, account_id, email) values ($1, $2, $3, $4)
     on conflict do nothing returning subject`,
    [issuer, subject, accountId, email],
    transaction,
  );
  return (await findLinkedAccount(db, identity, transaction)) === accountId;
}

export async function deleteIdentity(db: Database, accountId: string, transaction: Transaction): Promise<void> {
  await db.query('delete from identities where account_id = $1', { bind: [accountId], transaction });
}
