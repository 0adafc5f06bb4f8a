import { createHash, randomBytes } from 'node:crypto';
import { findRow, type Database, type Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';

/** What a link in a mail allows. */
export type TokenPurpose = 'confirm' | 'newPassword';

/** Hours a link works. */
const LIFETIME_H = 24;

/** Makes a token for a link. Only its hash is stored: who reads the database cannot use it. */
export async function createToken(
  db: Database,
  accountId: string,
  purpose: TokenPurpose,
  transaction: Transaction,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db.query(
    `insert into account_tokens (token_sha256, account_id, purpose, expires_at)
     values ($1, $2, $3, now() + $4 * interval '1 hour')`,
    { bind: [digest(token), accountId, purpose, LIFETIME_H], transaction },
  );
  return token;
}

/**
 * Uses a token up, and with it the other ones of the account for the same purpose.
 * @returns the account it was made for
 * @throws Problem 410 `link-used` or `link-expired`, 404 `link-unknown`
 */
export async function useToken(
  db: Database,
  token: string,
  purpose: TokenPurpose,
  transaction: Transaction,
): Promise<string> {
  const used = await findRow<{ accountId: string }>(
    db,
    `update account_tokens set used_at = now()
     where token_sha256 = $1 and purpose = $2 and used_at is null and expires_at > now()
     returning account_id as "accountId"`,
    [digest(token), purpose],
    transaction,
  );
  if (!used) throw await explain(db, token, purpose, transaction);
  await revokeTokens(db, used.accountId, purpose, transaction);
  return used.accountId;
}

/** Makes links that were sent earlier worthless. */
export async function revokeTokens(
  db: Database,
  accountId: string,
  purpose: TokenPurpose,
  transaction: Transaction,
): Promise<void> {
  await db.query(
    'update account_tokens set used_at = now() where account_id = $1 and purpose = $2 and used_at is null',
    { bind: [accountId, purpose], transaction },
  );
}

async function explain(db: Database, token: string, purpose: TokenPurpose, transaction: Transaction): Promise<Problem> {
  const row = await findRow<{ isUsed: boolean }>(
    db,
    'select used_at is not null as "isUsed" from account_tokens where token_sha256 = $1 and purpose = $2',
    [digest(token), purpose],
    transaction,
  );
  if (!row)
    return new Problem(404, 'link-unknown', 'This link is not one of ours. Open it whole, as it is in the mail.');
  if (row.isUsed) return new Problem(410, 'link-used', 'This link was used already, or a newer one was sent.');
  return new Problem(410, 'link-expired', 'This link has expired. Ask for a new one.');
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');
