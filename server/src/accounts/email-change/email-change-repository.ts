import { LINK_LIFETIME_H, revokeLinks } from '#server/accounts/account-token';
import { findRow, type Database, type Transaction } from '#server/database/connection';

/** A change of address under way. */
export interface EmailChange {
  readonly id: string;
  readonly accountId: string;
  readonly newEmail: string;
  readonly isOldConfirmed: boolean;
  readonly isNewConfirmed: boolean;
  readonly expiresAt: Date;
}

const COLUMNS = `
  id, account_id as "accountId", new_email as "newEmail", old_confirmed_at is not null as "isOldConfirmed",
  new_confirmed_at is not null as "isNewConfirmed", expires_at as "expiresAt"`;

export const findEmailChange = (db: Database, id: string): Promise<EmailChange | undefined> =>
  findRow<EmailChange>(db, `select ${COLUMNS} from email_changes where id = $1 and expires_at > now()`, [id]);

export const findPendingChange = (db: Database, accountId: string): Promise<EmailChange | undefined> =>
  findRow<EmailChange>(db, `select ${COLUMNS} from email_changes where account_id = $1 and expires_at > now()`, [
    accountId,
  ]);

/** The account is locked, and has no other change any more. */
export async function insertEmailChange(
  db: Database,
  { id, accountId, newEmail }: Pick<EmailChange, 'id' | 'accountId' | 'newEmail'>,
  transaction: Transaction,
): Promise<void> {
  await findRow(
    db,
    `insert into email_changes (id, account_id, new_email, expires_at)
     values ($1, $2, $3, now() + $4 * interval '1 hour')`,
    [id, accountId, newEmail, LINK_LIFETIME_H],
    transaction,
  );
}

/** Notes that one of the two addresses confirmed; undefined when the change has expired. */
export const confirmSide = (
  db: Database,
  id: string,
  side: 'old' | 'new',
  transaction: Transaction,
): Promise<EmailChange | undefined> =>
  findRow<EmailChange>(
    db,
    `update email_changes set ${side}_confirmed_at = now() where id = $1 and expires_at > now() returning ${COLUMNS}`,
    [id],
    transaction,
  );

/** Ends a change, done or not; its links are worth nothing then. */
export async function endEmailChange(db: Database, accountId: string, transaction: Transaction): Promise<void> {
  await revokeLinks(db, accountId, ['oldAddress', 'newAddress'], transaction);
  await db.query('delete from email_changes where account_id = $1', { bind: [accountId], transaction });
}
