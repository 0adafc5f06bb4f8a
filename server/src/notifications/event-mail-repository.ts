import { findRow, type Database } from '#server/database/connection';
import { WORDS } from '#server/notifications/words';

/** Who a mail goes to. */
export interface Reader {
  readonly email: string;
  readonly name: string;
  /** Earlier mails came back. */
  readonly isBouncing: boolean;
}

/** The address of a confirmed account. */
export async function findReader(db: Database, accountId: string): Promise<Reader | undefined> {
  return findRow<Reader>(
    db,
    `select email, first_name || ' ' || last_name as name, mail_bounced_at is not null as "isBouncing"
     from accounts where id = $1 and confirmed_at is not null`,
    [accountId],
  );
}

/** The name of whoever did it; an account that was deleted has none any more. */
export async function loadActorName(db: Database, accountId: string | null): Promise<string> {
  const row = await findRow<{ name: string }>(
    db,
    `select trim(first_name || ' ' || last_name) as name from accounts where id = $1`,
    [accountId],
  );
  return row?.name || WORDS.formerUser;
}

/** The licence's number as typed. */
export async function loadLicenceNumber(db: Database, licenceId: string): Promise<string> {
  const row = await findRow<{ number: string }>(db, 'select licence_number as number from licences where id = $1', [
    licenceId,
  ]);
  return row?.number ?? '';
}
