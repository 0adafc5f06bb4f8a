import { VALIDATION_STATES } from '#domain/workflow/validation';
import { findRow, type Database } from '#server/database/connection';
import { SqlBinds } from '#server/database/sql-binds';
import { notFound } from '#server/http/problem';
import { getActiveGrant } from '#server/roles/grant-repository';

/** The states in which a licence was lodged at least once. */
export const LODGED_STATES = VALIDATION_STATES.filter((state) => state !== 'draft');

/** What an authority's page about one licence is made from. */
export interface DeskLicence {
  readonly id: string;
  readonly country: string;
  readonly numberIdentity: string | null;
  readonly licenseeKey: string | null;
  readonly companyId: string | null;
}

/**
 * The country of an officer of an authority.
 * @throws Problem 404 when the role is another one, or does not count
 */
export async function getAuthorityCountry(db: Database, accountId: string, grantId: string): Promise<string> {
  const { role, country } = await getActiveGrant(db, accountId, grantId);
  if (role !== 'fmsca' || country === null) throw notFound();
  return country;
}

/**
 * A licence lodged with the officer's authority.
 * @throws Problem 404 for another one, a draft, or another role: they look alike
 */
export async function getDeskLicence(
  db: Database,
  accountId: string,
  grantId: string,
  id: string,
): Promise<DeskLicence> {
  const country = await getAuthorityCountry(db, accountId, grantId);
  const binds = new SqlBinds();
  const sql = `
    select l.id, l.entry_country as country, l.number_identity as "numberIdentity", l.licensee_key as "licenseeKey",
           l.company_id as "companyId"
    from licences l where l.id = ${binds.add(id)} and l.entry_country = ${binds.add(country)}
      and l.validation_state = any(${binds.add(LODGED_STATES)}::text[]) and l.discarded_at is null`;
  const licence = await findRow<DeskLicence>(db, sql, binds.values);
  if (!licence) throw notFound();
  return licence;
}
