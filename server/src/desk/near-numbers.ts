import { usesNumber } from '#domain/decisions/another-number';
import { findNearness, listNearSigns, NEARNESSES, toBareGroups, type Nearness } from '#domain/values/near-number';
import type { PlainDate } from '#domain/values/plain-date';
import type { ClearanceState } from '#domain/workflow/clearance';
import type { ValidationState } from '#domain/workflow/validation';
import { selectRows, type Database, type Transaction } from '#server/database/connection';
import { LODGED_STATES } from '#server/desk/authority-scene';

/** More than a number can have neighbours that are one sign away. */
const MOST_ROWS = 5_000;

/** A lodged licence with a number that can be taken for another one. */
export interface NearLicence {
  readonly id: string;
  readonly number: string;
  readonly issuingCountry: string;
  readonly nearness: Nearness;
  /** It has its number to itself: validating the other one needs a reason. */
  readonly usesNumber: boolean;
  readonly entryCountry: string;
  readonly validation: ValidationState;
  readonly clearance: ClearanceState;
  readonly submittedAt: Date | null;
  readonly expiresOn: PlainDate | null;
  readonly companyId: string | null;
  readonly company: string;
}

type Row = Omit<NearLicence, 'nearness' | 'usesNumber'> & { readonly identity: string };

/** Licences whose numbers are near that of the licence `id`, anywhere in the Union: first those that use it, then the nearest. */
export async function findNearNumbers(
  db: Database,
  id: string,
  identity: string,
  transaction?: Transaction,
): Promise<NearLicence[]> {
  const sql = `
    select l.id, l.licence_number as number, l.partner_country as "issuingCountry", l.number_identity as identity,
           l.entry_country as "entryCountry", l.validation_state as validation, l.clearance_state as clearance,
           l.submitted_at as "submittedAt", l.expires_on::text as "expiresOn", l.company_id as "companyId", coalesce(c.name, '') as company
    from licences l left join companies c on c.id = l.company_id
    where (l.near_signs = any($1::text[]) or l.bare_groups = $2) and l.number_identity <> $3 and l.id <> $4
      and l.validation_state = any($5::text[]) and l.discarded_at is null
    order by l.submitted_at desc nulls last limit ${MOST_ROWS}`;
  const bind = [listNearSigns(identity), toBareGroups(identity), identity, id, LODGED_STATES];
  const rows = await selectRows<Row>(db, sql, bind, transaction);
  return rows.flatMap((row) => toNear(row, identity)).sort(byNearness);
}

function toNear({ identity: theirs, ...row }: Row, identity: string): NearLicence[] {
  const nearness = findNearness(identity, theirs);
  return nearness ? [{ ...row, nearness, usesNumber: usesNumber(row.validation, row.clearance) }] : [];
}

const byNearness = (one: NearLicence, other: NearLicence): number =>
  Number(other.usesNumber) - Number(one.usesNumber) ||
  NEARNESSES.indexOf(one.nearness) - NEARNESSES.indexOf(other.nearness);
