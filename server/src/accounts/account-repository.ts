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
