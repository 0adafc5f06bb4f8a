import { findRow, type Database } from '#server/database/connection';

/** The name of whoever did it; empty when the account was deleted. */
export async function loadActorName(db: Database, accountId: string | null): Promise<string> {
  const row = await findRow<{ name: string }>(
    db,
    `select trim(first_name || ' ' || last_name) as name from accounts where id = $1`,
    [accountId],
  );
  return row?.name ?? '';
}

/** The licence's number as typed. */
export async function loadLicenceNumber(db: Database, licenceId: string): Promise<string> {
  const row = await findRow<{ number: string }>(db, 'select licence_number as number from licences where id = $1', [
    licenceId,
  ]);
  return row?.number ?? '';
}
