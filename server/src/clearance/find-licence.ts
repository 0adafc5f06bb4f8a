import { countryOfOffice } from '#domain/licence-content';
import { toLicenceIdentity } from '#domain/values/licence-identity';
import { toLicenceNumberKey } from '#domain/values/licence-number';
import type { FindAtCustoms } from '#contract/clearance';
import type { Licence } from '#contract/licence';
import { PARTNER_COUNTRIES } from '#reference/countries';
import { selectRows, type Database, type Transaction } from '#server/database/connection';
import { notFound, Problem } from '#server/http/problem';
import { loadLicences } from '#server/licences/load-licences';
import { getActiveGrant, loadActiveGrants } from '#server/roles/grant-repository';

/**
 * The validated, or since cancelled, licence of the officer's Member State with this complete number or id. Where another office
 * was announced, it is noted who opened it, and this office sees it from now on.
 * @throws Problem 409 `number-ambiguous` where it fits several; 404 when there is none, it is of another Member State, or the role is not one of customs: they look alike
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

interface FoundRow {
  readonly id: string;
  readonly pointOfEntry: string;
  readonly identity: string | null;
  readonly validation: string;
}

/**
 * The number as the paper parts it stands for that one; with other separators, or none, for the only one that has its letters and
 * digits. A number that was validated, cancelled and validated anew stands for the one in force.
 */
async function findByCode(db: Database, code: string, country: string, tx: Transaction): Promise<FoundRow | undefined> {
  const sql = `
    select l.id, l.point_of_entry as "pointOfEntry", l.number_identity as identity, l.validation_state as validation
    from licences l
    where (l.number_key = any($1::text[]) or l.number_identity = any($2::text[]) or l.id = $3::uuid)
      and l.entry_country = $4 and l.discarded_at is null and l.validation_state in ('validated', 'cancelled')
    order by l.validation_state = 'validated' desc, l.modified_at desc`;
  const identities = listOf(code, toLicenceIdentity);
  const bind = [listOf(code, toLicenceNumberKey), identities, isUuid(code) ? code : null, country];
  const rows = await selectRows<FoundRow>(db, sql, bind, tx);
  const exact = rows.filter(({ identity }) => identity !== null && identities.includes(identity));
  return chooseOne(exact.length ? exact : rows);
}

function chooseOne(rows: readonly FoundRow[]): FoundRow | undefined {
  const inForce = rows.filter(({ validation }) => validation === 'validated');
  const fitting = inForce.length ? inForce : rows;
  if (new Set(fitting.map(({ identity }) => identity)).size > 1)
    throw new Problem(409, 'number-ambiguous', 'More than one licence fits this number.');
  return fitting[0];
}

/** The paper does not say in its number which country issued it: any partner country can have. */
function listOf(code: string, name: (number: string, country: string) => string | null): string[] {
  return PARTNER_COUNTRIES.flatMap(({ code: country }) => name(code, country) ?? []);
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
