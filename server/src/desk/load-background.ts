import type { Background, NearNumber, NumberUse, TrackRecord } from '#contract/desk';
import { selectRows, type Database } from '#server/database/connection';
import { LODGED_STATES, type DeskLicence } from '#server/desk/authority-scene';
import { findNearNumbers } from '#server/desk/near-numbers';

/** Near numbers shown. */
const SHOWN_NEAR = 8;
/** Uses of one number shown, the newest first. */
const SHOWN_USES = 20;

/**
 * What the records say beside the licence itself: other uses of its number in the whole Union (one licence, one shipment; a
 * second validation is refused by the database), and how licences of the same exporter and company ended here.
 * @source Reg. (EC) 1024/2008, art. 2(1) and 10(1); Reg. (EC) 2173/2005, art. 5(4): verification on a risk basis
 */
export async function loadBackground(db: Database, licence: DeskLicence): Promise<Background> {
  const [sameNumber, nearNumbers, licensee, company] = await Promise.all([
    loadNumberUses(db, licence),
    loadNearNumbers(db, licence),
    loadRecord(db, licence, 'licensee_key', licence.licenseeKey),
    loadRecord(db, licence, 'company_id', licence.companyId),
  ]);
  return { sameNumber, nearNumbers, licensee, company };
}

type UseRow = Omit<NumberUse, 'submittedAt'> & { readonly submittedAt: Date | null };

async function loadNumberUses(db: Database, licence: DeskLicence): Promise<NumberUse[]> {
  if (!licence.numberIdentity) return [];
  const sql = `
    select case when l.entry_country = $3 then l.id end as "licenceId", l.entry_country as "entryCountry",
           l.validation_state as validation, l.clearance_state as clearance, l.submitted_at as "submittedAt",
           l.company_id is not distinct from $4::uuid as "isSameCompany"
    from licences l where l.number_identity = $1 and l.id <> $2 and l.validation_state = any($5::text[])
    order by l.submitted_at desc nulls last limit ${SHOWN_USES}`;
  const { numberIdentity, id, country, companyId } = licence;
  const rows = await selectRows<UseRow>(db, sql, [numberIdentity, id, country, companyId, LODGED_STATES]);
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt?.toISOString() ?? null }));
}

/** What another authority was lodged is told as the uses of one number are; whose it is, only to who may open it. */
async function loadNearNumbers(
  db: Database,
  { id, numberIdentity, country, companyId }: DeskLicence,
): Promise<NearNumber[]> {
  if (!numberIdentity) return [];
  const near = (await findNearNumbers(db, id, numberIdentity)).slice(0, SHOWN_NEAR);
  return near.map(({ usesNumber: _, ...it }) => {
    const isOwn = it.entryCountry === country;
    return {
      licenceId: isOwn ? it.id : null,
      number: it.number,
      issuingCountry: it.issuingCountry,
      nearness: it.nearness,
      entryCountry: it.entryCountry,
      validation: it.validation,
      clearance: it.clearance,
      submittedAt: it.submittedAt?.toISOString() ?? null,
      expiresOn: isOwn ? it.expiresOn : null,
      isSameCompany: it.companyId === companyId,
      company: isOwn ? it.company : '',
    };
  });
}

interface CountRow {
  readonly validation: keyof TrackRecord['counts'];
  readonly count: number;
  readonly lastAt: Date | null;
}

async function loadRecord(
  db: Database,
  { id, country }: DeskLicence,
  column: 'licensee_key' | 'company_id',
  value: string | null,
): Promise<TrackRecord | null> {
  if (value === null) return null;
  const sql = `
    select l.validation_state as validation, count(*)::int as count, max(l.submitted_at) as "lastAt"
    from licences l where l.${column} = $1 and l.entry_country = $2 and l.id <> $3 and l.validation_state = any($4::text[])
    group by l.validation_state`;
  const rows = await selectRows<CountRow>(db, sql, [value, country, id, LODGED_STATES]);
  const last = rows.map(({ lastAt }) => lastAt?.toISOString() ?? '').sort();
  return {
    counts: Object.fromEntries(rows.map(({ validation, count }) => [validation, count])),
    lastAt: last.at(-1) || null,
  };
}
