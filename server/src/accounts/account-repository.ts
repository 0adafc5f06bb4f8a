import type { MessageLanguage } from '#domain/notifications/notification-choices';
import { findRow, type Database, type Transaction } from '#server/database/connection';

/** A person who can sign in, or will once the address is confirmed. */
export interface Account extends PersonName {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly isDemo: boolean;
  readonly isConfirmed: boolean;
  /** What mails are written in: as chosen for them, or the account's. */
  readonly mailLanguage: MessageLanguage;
}

/** What a person is called, and in which language they are written to. */
export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
  readonly language: 'en';
}

/** What a new account begins with: no password, not confirmed. */
export interface NewAccount extends PersonName {
  readonly id: string;
  readonly email: string;
}

// An erased account is nobody's: it is found neither by its id nor by what stands for its address.
const SELECT = `
  select id, email, first_name as "firstName", last_name as "lastName", language, password_hash as "passwordHash",
         is_demo as "isDemo", confirmed_at is not null as "isConfirmed",
         coalesce((select p.choices ->> 'language' from notification_preferences p where p.account_id = accounts.id), language)
           as "mailLanguage"
  from accounts where erased_at is null and`;

export const findAccount = (db: Database, id: string, transaction?: Transaction): Promise<Account | undefined> =>
  findRow<Account>(db, `${SELECT} id = $1`, [id], transaction);

/** `email` in lower case, as the contract gives it. */
export const findAccountByEmail = (
  db: Database,
  email: string,
  transaction?: Transaction,
): Promise<Account | undefined> => findRow<Account>(db, `${SELECT} email = $1`, [email], transaction);

/** Locked until the transaction ends: what becomes of an account becomes of it one after the other. */
export const findAccountForUpdate = (
  db: Database,
  id: string,
  transaction: Transaction,
): Promise<Account | undefined> => findRow<Account>(db, `${SELECT} id = $1 for update`, [id], transaction);

/** @returns false when the address is taken; nothing is changed then */
export async function insertAccount(
  db: Database,
  { id, email, firstName, lastName, language }: NewAccount,
  transaction: Transaction,
): Promise<boolean> {
  const row = await findRow(
    db,
    `insert into accounts (id, email, first_name, last_name, language)
     values ($1, $2, $3, $4, $5) on conflict (email) do nothing returning id`,
    [id, email, firstName, lastName, language],
    transaction,
  );
  return row !== undefined;
}

export async function replaceName(
  db: Database,
  id: string,
  { firstName, lastName, language }: PersonName,
  transaction?: Transaction,
): Promise<void> {
  const sql = `update accounts set first_name = $2, last_name = $3, language = $4 where id = $1 and erased_at is null`;
  await findRow(db, sql, [id, firstName, lastName, language], transaction);
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
