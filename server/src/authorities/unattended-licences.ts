import type { UnattendedLicence } from '#contract/authority';
import { selectRows, type Database } from '#server/database/connection';

const SHOWN = 200;

interface Row extends Omit<UnattendedLicence, 'arrivesAt' | 'submittedAt'> {
  readonly arrivesAt: Date | null;
  readonly submittedAt: Date | null;
}

/** Lodged licences that wait for an authority without an active officer, earliest arrival first. */
export async function loadUnattendedLicences(
  db: Database,
): Promise<{ licences: UnattendedLicence[]; isMore: boolean }> {
  const rows = await selectRows<Row>(
    db,
    `select id, licence_number as "licenceNumber", entry_country as country, point_of_entry as "pointOfEntry",
            arrives_at as "arrivesAt", submitted_at as "submittedAt"
     from licences
     where validation_state in ('submitted', 'underVerification') and discarded_at is null and entry_country not in
       (select country from role_grants where role = 'fmsca' and status = 'active')
     order by arrives_at nulls last, submitted_at, id limit ${SHOWN + 1}`,
  );
  return { licences: rows.slice(0, SHOWN).map(toWire), isMore: rows.length > SHOWN };
}

const toWire = (row: Row): UnattendedLicence => ({
  ...row,
  arrivesAt: row.arrivesAt?.toISOString() ?? null,
  submittedAt: row.submittedAt?.toISOString() ?? null,
});
