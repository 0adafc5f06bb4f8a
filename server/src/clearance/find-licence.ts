import { countryOfOffice } from '#domain/licence-content';
import { toLicenceNumberKey } from '#domain/values/licence-number';
import type { FindAtCustoms } from '#contract/clearance';
import type { Licence } from '#contract/licence';
import { PARTNER_COUNTRIES } from '#reference/countries';
import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { notFound } from '#server/http/problem';
import { loadLicences } from '#server/licences/load-licences';
import { getActiveGrant, loadActiveGrants } from '#server/roles/grant-repository';

/**
 * The validated, or since cancelled, licence of the officer's Member State with this complete number or id. Where another office
 * was announced, it is noted who opened it, and this office sees it from now on.
 * @throws Problem 404 when there is none, it is of another Member State, or the role is not one of customs: they look alike
 */
export function findLicenceAtCustoms(
  db: Database,
  accountId: string,
  { grantId, code }: FindAtCustoms,
): Promise<Licence> {
  return db.transaction(async (tx) => {
    const { role, officeCode } = await getActiveGrant(db, accountId, grantId, tx);
    if (role !== 'customs' || !officeCode) throw notFound();
    const found = await findByCode(db, code, countryOfOffice(officeCode), tx);
    if (!found) throw notFound();
    if (found.pointOfEntry !== officeCode) await insertSight(db, found.id, officeCode, accountId, tx);
    const viewer = { accountId, grants: await loadActiveGrants(db, accountId, tx) };
    const licence = (await loadLicences(db, viewer, [found.id], tx)).get(found.id);
    if (!licence) throw notFound();
    return licence;
  });
}

/** A number that was validated, cancelled and validated anew stands for the one in force. */
function findByCode(
  db: Database,
  code: string,
  country: string,
  tx: Transaction,
): Promise<{ id: string; pointOfEntry: string } | undefined> {
  const sql = `
    select l.id, l.point_of_entry as "pointOfEntry" from licences l
    where (l.number_key = any($1::text[]) or l.id = $2::uuid) and l.entry_country = $3 and l.discarded_at is null
      and l.validation_state in ('validated', 'cancelled')
    order by l.validation_state = 'validated' desc, l.modified_at desc limit 1`;
  return findRow(db, sql, [toKeys(code), isUuid(code) ? code : null, country], tx);
}

/** The paper does not say in its number which country issued it: any partner country can have. */
function toKeys(code: string): string[] {
  return PARTNER_COUNTRIES.flatMap(({ code: country }) => toLicenceNumberKey(code, country) ?? []);
}

const isUuid = (code: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(code);

async function insertSight(
  db: Database,
  licenceId: string,
  officeCode: string,
  accountId: string,
  tx: Transaction,
): Promise<void> {
  const sql = `insert into office_sights (licence_id, office_code, account_id) values ($1, $2, $3) on conflict do nothing`;
  await selectRows(db, sql, [licenceId, officeCode, accountId], tx);
}
