import { createHash, randomBytes } from 'node:crypto';
import { findRow, type Database, type Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';

/** What a link in a mail allows. */
export type TokenPurpose = 'confirm' | 'newPassword' | 'oldAddress' | 'newAddress';

/** What a link is for. */
export interface Link {
  readonly accountId: string;
  readonly purpose: TokenPurpose;
  /** The sign-up that it confirms. */
  readonly signUpId?: string | null;
  /** The change of address that it confirms. */
  readonly emailChangeId?: string | null;
}

/** Hours a link works. */
export const LINK_LIFETIME_H = 24;

const LINK = `account_id as "accountId", purpose, sign_up_id as "signUpId", email_change_id as "emailChangeId"`;

/** Makes a token for a link. Only its hash is stored: who reads the database cannot use it. */
export async function createToken(
  db: Database,
  { accountId, purpose, signUpId = null, emailChangeId = null }: Link,
  transaction?: Transaction,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await findRow(
    db,
    `insert into account_tokens (token_sha256, account_id, purpose, sign_up_id, email_change_id, expires_at)
     values ($1, $2, $3, $4, $5, now() + $6 * interval '1 hour')`,
    [digest(token), accountId, purpose, signUpId, emailChangeId, LINK_LIFETIME_H],
    transaction,
  );
  return token;
}

/**
 * What the link of `token` is for; it stays as it is.
 * @throws Problem 410 `link-used` or `link-expired`, 404 `link-unknown`
 */
export async function findLink(db: Database, token: string, purposes: readonly TokenPurpose[]): Promise<Link> {
  const link = await findRow<Link>(
    db,
    `select ${LINK} from account_tokens
     where token_sha256 = $1 and purpose = any($2::text[]) and used_at is null and expires_at > now()`,
    [digest(token), purposes],
  );
  if (!link) throw await explain(db, token, purposes);
  return link;
}

/**
 * Uses a link up.
 * @throws Problem as `findLink` does
 */
export async function useLink(
  db: Database,
  token: string,
  purposes: readonly TokenPurpose[],
  transaction: Transaction,
): Promise<Link> {
  const link = await findRow<Link>(
    db,
    `update account_tokens set used_at = now()
     where token_sha256 = $1 and purpose = any($2::text[]) and used_at is null and expires_at > now() returning ${LINK}`,
    [digest(token), purposes],
    transaction,
  );
  if (!link) throw await explain(db, token, purposes, transaction);
  return link;
}

/** Makes the links of these purposes worthless. They stay known, so that who opens one learns that it was used. */
export async function revokeLinks(
  db: Database,
  accountId: string,
  purposes: readonly TokenPurpose[],
  transaction: Transaction,
): Promise<void> {
  await db.query(
    `update account_tokens set used_at = coalesce(used_at, now()), sign_up_id = null, email_change_id = null
     where account_id = $1 and purpose = any($2::text[])`,
    { bind: [accountId, purposes], transaction },
  );
}

export const linkUsed = (): Problem =>
  new Problem(410, 'link-used', 'This link was used already, or a newer one was sent.');

export const linkExpired = (): Problem => new Problem(410, 'link-expired', 'This link has expired. Ask for a new one.');

async function explain(
  db: Database,
  token: string,
  purposes: readonly TokenPurpose[],
  transaction?: Transaction,
): Promise<Problem> {
  const row = await findRow<{ isUsed: boolean }>(
    db,
    'select used_at is not null as "isUsed" from account_tokens where token_sha256 = $1 and purpose = any($2::text[])',
    [digest(token), purposes],
    transaction,
  );
  if (!row)
    return new Problem(404, 'link-unknown', 'This link is not one of ours. Open it whole, as it is in the mail.');
  return row.isUsed ? linkUsed() : linkExpired();
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');
