import type { Factor } from '#contract/second-factor';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';

/** One row of `second_factors`: what both kinds have. */
interface FactorBase {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** A passkey as WebAuthn knows it. */
export interface PasskeyRow extends FactorBase {
  readonly kind: 'passkey';
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: string[];
}

/** An authenticator app. */
export interface TotpRow extends FactorBase {
  readonly kind: 'totp';
  readonly sealedSecret: string;
  /** Number of the 30 seconds since 1970 of the code used last. */
  readonly lastStep: number;
}

export type FactorRow = PasskeyRow | TotpRow;
export type NewFactor = Omit<PasskeyRow, 'addedAt' | 'lastUsedAt'> | Omit<TotpRow, 'addedAt' | 'lastUsedAt'>;

const SELECT = `
  select id, account_id as "accountId", kind, name, added_at as "addedAt", last_used_at as "lastUsedAt",
         credential_id as "credentialId", public_key as "publicKey", counter::float8 as counter, transports,
         sealed_secret as "sealedSecret", last_step::float8 as "lastStep"
  from second_factors where`;

/** The factors of an account, in the order they were added. */
export const loadFactors = (db: Database, accountId: string, transaction?: Transaction): Promise<FactorRow[]> =>
  selectRows<FactorRow>(db, `${SELECT} account_id = $1 order by added_at, id`, [accountId], transaction);

export const findPasskey = (db: Database, credentialId: string): Promise<PasskeyRow | undefined> =>
  findRow<PasskeyRow>(db, `${SELECT} credential_id = $1`, [credentialId]);

export async function hasFactor(db: Database, accountId: string): Promise<boolean> {
  const sql = 'select 1 as one from second_factors where account_id = $1 limit 1';
  return (await findRow(db, sql, [accountId])) !== undefined;
}

/** @returns false when the id, or the credential, is there already; nothing is changed then */
export async function insertFactor(db: Database, factor: NewFactor, transaction: Transaction): Promise<boolean> {
  const { id, accountId, kind, name } = factor;
  const passkey = kind === 'passkey' ? factor : undefined;
  const totp = kind === 'totp' ? factor : undefined;
  const row = await findRow(
    db,
    `insert into second_factors
       (id, account_id, kind, name, credential_id, public_key, counter, transports, sealed_secret, last_step)
     values ($1, $2, $3, $4, $5, $6, $7, $8::text[], $9, $10) on conflict do nothing returning id`,
    [
      ...[id, accountId, kind, name],
      ...[passkey?.credentialId, passkey && Buffer.from(passkey.publicKey), passkey?.counter, passkey?.transports],
      ...[totp?.sealedSecret, totp?.lastStep],
    ].map((value) => value ?? null),
    transaction,
  );
  return row !== undefined;
}

/** @returns whether it was there */
export async function renameFactor(db: Database, accountId: string, id: string, name: string): Promise<boolean> {
  const sql = 'update second_factors set name = $3 where account_id = $1 and id = $2 returning id';
  return (await findRow(db, sql, [accountId, id, name])) !== undefined;
}

/** @returns its kind, or undefined when it was not there */
export async function deleteFactor(
  db: Database,
  accountId: string,
  id: string,
  transaction: Transaction,
): Promise<Factor['kind'] | undefined> {
  const sql = 'delete from second_factors where account_id = $1 and id = $2 returning kind';
  return (await findRow<{ kind: Factor['kind'] }>(db, sql, [accountId, id], transaction))?.kind;
}

/** Notes that a passkey was used. @returns false where its counter went back: a copy of it was used meanwhile */
export async function notePasskeyUse(db: Database, id: string, counter: number): Promise<boolean> {
  const sql = `
    update second_factors set last_used_at = now(), counter = $2
    where id = $1 and (counter < $2 or counter = 0 and $2 = 0) returning id`;
  return (await findRow(db, sql, [id, counter])) !== undefined;
}

/** Uses the code of one 30 seconds up. @returns false where it, or a later one, was used before */
export async function noteTotpUse(db: Database, id: string, step: number): Promise<boolean> {
  const sql =
    'update second_factors set last_used_at = now(), last_step = $2 where id = $1 and last_step < $2 returning id';
  return (await findRow(db, sql, [id, step])) !== undefined;
}

/** As its owner sees it. */
export const toFactor = ({ id, kind, name, addedAt, lastUsedAt }: FactorRow): Factor => ({
  ...{ id, kind, name },
  addedAt: addedAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
