import { findRow, type Database, type Transaction } from '#server/database/connection';

/** A person who can sign in, or will once the address is confirmed. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: 'en';
  readonly passwordHash: string | null;
  readonly isDemo: boolean;
  readonly isConfirmed: boolean;
}

/** What a new account begins with. */
export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: 'en';
  readonly passwordHash: string;
}

const SELECT = `
  select id, email, first_name as "firstName", last_name as "lastName", language, password_hash as "passwordHash",
         is_demo as "isDemo", confirmed_at is not null as "isConfirmed"
  from accounts`;

export const findAccount = (db: Database, id: string, transaction?: Transaction): Promise<Account | undefined> =>
  findRow<Account>(db, `${SELECT} where id = $1`, [id], transaction);

/** `email` in lower case, as the contract gives it. */
export const findAccountByEmail = (
  db: Database,
  email: string,
  transaction?: Transaction,
): Promise<Account | undefined> => findRow<Account>(db, `${SELECT} where email = $1`, [email], transaction);

/** @returns false when the address is taken; nothing is changed then */
export async function insertAccount(db: Database, account: NewAccount, transaction: Transaction): Promise<boolean> {
  const row = await findRow(
    db,
    `insert into accounts (id, email, first_name, last_name, language, password_hash)
     values ($1, $2, $3, $4, $5, $6) on conflict (email) do nothing returning id`,
    [account.id, account.email, account.firstName, account.lastName, account.language, account.passwordHash],
    transaction,
  );
  return row !== undefined;
}

/** Gives an account that nobody confirmed yet the names and the password of the newest sign-up. */
export async function replaceUnconfirmedAccount(
  db: Database,
  { email, firstName, lastName, language, passwordHash }: NewAccount,
  transaction: Transaction,
): Promise<void> {
  await db.query(
    `update accounts set first_name = $2, last_name = $3, language = $4, password_hash = $5, privacy_accepted_at = now()
     where email = $1 and confirmed_at is null`,
    { bind: [email, firstName, lastName, language, passwordHash], transaction },
  );
}

/** Notes that the address belongs to the person; the first time counts. */
export async function markConfirmed(db: Database, id: string, transaction: Transaction): Promise<void> {
  await db.query('update accounts set confirmed_at = coalesce(confirmed_at, now()) where id = $1', {
    bind: [id],
    transaction,
  });
}

export async function replacePassword(
  db: Database,
  id: string,
  passwordHash: string,
  transaction: Transaction,
): Promise<void> {
  await db.query('update accounts set password_hash = $2 where id = $1', { bind: [id, passwordHash], transaction });
}
