import { revokeLinks } from '#server/accounts/account-token';
import type { PersonName } from '#server/accounts/account-repository';
import { findRow, type Database, type Transaction } from '#server/database/connection';

/** What somebody typed to get the account of an address that nobody confirmed yet. */
export interface SignUp extends PersonName {
  readonly id: string;
  readonly accountId: string;
  readonly passwordHash: string;
}

export async function insertSignUp(db: Database, signUp: SignUp, transaction: Transaction): Promise<void> {
  const { id, accountId, firstName, lastName, language, passwordHash } = signUp;
  await findRow(
    db,
    `insert into sign_ups (id, account_id, first_name, last_name, language, password_hash)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, accountId, firstName, lastName, language, passwordHash],
    transaction,
  );
}

/** With the address it is for. */
export const findSignUp = (db: Database, id: string): Promise<(SignUp & { readonly email: string }) | undefined> =>
  findRow<SignUp & { readonly email: string }>(
    db,
    `select s.id, s.account_id as "accountId", s.first_name as "firstName", s.last_name as "lastName", s.language,
            s.password_hash as "passwordHash", a.email
     from sign_ups s join accounts a on a.id = s.account_id where s.id = $1 and a.confirmed_at is null`,
    [id],
  );

/** Undefined when nothing waits for a confirmation. */
export async function findNewestSignUpId(
  db: Database,
  accountId: string,
  transaction: Transaction,
): Promise<string | undefined> {
  const sql = 'select id from sign_ups where account_id = $1 order by privacy_accepted_at desc, id desc limit 1';
  return (await findRow<{ id: string }>(db, sql, [accountId], transaction))?.id;
}

/** Makes the account that of the sign-up. @returns false when it is confirmed already; nothing is changed then */
export async function acceptSignUp(db: Database, id: string, transaction: Transaction): Promise<boolean> {
  const row = await findRow(
    db,
    `update accounts a set first_name = s.first_name, last_name = s.last_name, language = s.language,
            password_hash = s.password_hash, privacy_accepted_at = s.privacy_accepted_at, confirmed_at = now()
     from sign_ups s where s.id = $1 and a.id = s.account_id and a.confirmed_at is null returning a.id`,
    [id],
    transaction,
  );
  return row !== undefined;
}

/** The address belongs to somebody now: what others typed for it is forgotten, and their links are worth nothing. */
export async function endSignUps(db: Database, accountId: string, transaction: Transaction): Promise<void> {
  await revokeLinks(db, accountId, ['confirm'], transaction);
  await db.query('delete from sign_ups where account_id = $1', { bind: [accountId], transaction });
}
