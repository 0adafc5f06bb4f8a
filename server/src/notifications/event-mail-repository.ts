import type { Role } from '#domain/workflow/role';
import { findRow, type Database } from '#server/database/connection';
import { AUTHORITY_NAME, nameHolder } from '#server/roles/holder';

/** Who a mail goes to. */
export interface Reader {
  readonly email: string;
  readonly name: string;
}

/** The address of a confirmed account. */
export async function findReader(db: Database, accountId: string): Promise<Reader | undefined> {
  return findRow<Reader>(
    db,
    `select email, first_name || ' ' || last_name as name from accounts where id = $1 and confirmed_at is not null`,
    [accountId],
  );
}

/** The name of whoever did it; empty where nobody is known. */
export async function loadActorName(db: Database, accountId: string | null): Promise<string> {
  const row = await findRow<{ name: string }>(
    db,
    `select first_name || ' ' || last_name as name from accounts where id = $1`,
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

/** How a role request was decided, and for whom the role is. */
export async function findRoleDecision(
  db: Database,
  grantId: string,
): Promise<{ readonly isApproved: boolean; readonly holder: string } | undefined> {
  const row = await findRow<{
    readonly role: Role;
    readonly status: string;
    readonly companyName: string | null;
    readonly country: string | null;
    readonly officeCode: string | null;
    readonly authorityName: string | null;
  }>(
    db,
    `select g.role, g.status, c.name as "companyName", g.country, g.office_code as "officeCode",
            ${AUTHORITY_NAME} as "authorityName"
     from role_grants g left join companies c on c.id = g.company_id
     left join competent_authorities ca on ca.country = g.country where g.id = $1`,
    [grantId],
  );
  return row && { isApproved: row.status === 'active', holder: nameHolder(row) };
}
