import { findRow, selectRows, type Database, type Transaction } from '#server/database/connection';
import { SqlBinds } from '#server/database/sql-binds';
import { notFound } from '#server/http/problem';
import type { Projection } from '#server/licences/project-content';
import type { NextLicence, StoredLicence } from '#server/licences/stored-licence';
import { visibleTo, type Viewer } from '#server/licences/visible-licences';

/** Lets one command at a time work on a licence until `tx` ends, one that does not exist yet too. */
export async function lockLicence(db: Database, id: string, tx: Transaction): Promise<void> {
  await selectRows(db, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [id.toLowerCase()], tx);
}

/**
 * The licence, locked until `tx` ends; undefined when the id is new.
 * @throws Problem 404 when it was discarded or is not the viewer's to see
 */
export async function findLicenceForUpdate(
  db: Database,
  viewer: Viewer,
  id: string,
  tx: Transaction,
): Promise<StoredLicence | undefined> {
  const binds = new SqlBinds();
  const sql = `
    select l.id, l.version, l.requester_id as "requesterId", l.company_id as "companyId",
           l.principal_company_id as "principalCompanyId", l.validation_state as validation,
           l.clearance_state as clearance, l.content, l.content_sha256 as "contentSha256", l.point_of_entry as "pointOfEntry",
           l.entry_country as "entryCountry", l.decision_words as "decisionWords", l.submitted_at as "submittedAt",
           l.chain_head as "chainHead",
           array(select f.office_code from office_sights f where f.licence_id = l.id) as "foundByOffices", ${visibleTo(viewer, binds)} as "isVisible"
    from licences l where l.id = ${binds.add(id)} for update`;
  const row = await findRow<StoredLicence & { isVisible: boolean }>(db, sql, binds.values, tx);
  if (row && !row.isVisible) throw notFound();
  return row;
}

/**
 * The licence, locked until `tx` ends.
 * @throws Problem 404 when it does not exist, was discarded or is not the viewer's to see: they look alike on purpose
 */
export async function getLicenceForUpdate(
  db: Database,
  viewer: Viewer,
  id: string,
  tx: Transaction,
): Promise<StoredLicence> {
  const licence = await findLicenceForUpdate(db, viewer, id, tx);
  if (!licence) throw notFound();
  return licence;
}

/** What is written of a licence besides what it becomes. */
export interface LicenceWrite {
  readonly id: string;
  readonly version: number;
  readonly requesterId: string;
  readonly companyId: string | null;
  readonly next: NextLicence;
  readonly contentSha256: string;
  readonly projection: Projection;
  readonly chainHead: string;
  readonly at: Date;
}

/** Writes the present state and its place in the change feed. */
export async function writeLicence(db: Database, write: LicenceWrite, tx: Transaction): Promise<void> {
  const { id, version, requesterId, companyId, next, contentSha256, projection: it, chainHead, at } = write;
  const sql = `
    insert into licences (id, version, requester_id, company_id, validation_state, clearance_state, content, content_sha256,
      licence_number, number_key, partner_country, expires_on, point_of_entry, entry_country, arrives_at, decision_words,
      submitted_at, created_at, modified_at, discarded_at, chain_head, principal_company_id, number_identity)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18, case when $19 then $18::timestamptz end, $20, $21, $22)
    on conflict (id) do update set version = excluded.version, validation_state = excluded.validation_state,
      clearance_state = excluded.clearance_state, content = excluded.content, content_sha256 = excluded.content_sha256,
      licence_number = excluded.licence_number, number_key = excluded.number_key,
      partner_country = excluded.partner_country, expires_on = excluded.expires_on,
      point_of_entry = excluded.point_of_entry, entry_country = excluded.entry_country, arrives_at = excluded.arrives_at,
      decision_words = excluded.decision_words, submitted_at = excluded.submitted_at, modified_at = excluded.modified_at,
      discarded_at = excluded.discarded_at, chain_head = excluded.chain_head,
      principal_company_id = excluded.principal_company_id, changed_xid = pg_current_xact_id(),
      -- What a licence was validated under stays while its content does, whatever is learned about numbers later.
      number_identity = case when licences.content_sha256 = excluded.content_sha256 then licences.number_identity
        else excluded.number_identity end`;
  const state = [next.validation, next.clearance, JSON.stringify(next.content), contentSha256];
  const columns = [it.licenceNumber, it.numberKey, it.partnerCountry, it.expiresOn, it.pointOfEntry, it.entryCountry];
  const rest = [
    it.arrivesAt,
    next.decisionWords,
    next.submittedAt,
    at,
    next.isDiscarded ?? false,
    chainHead,
    next.principalCompanyId,
    it.numberIdentity,
  ];
  await selectRows(db, sql, [id, version, requesterId, companyId, ...state, ...columns, ...rest], tx);
}

/** Makes the commodity lines and pictures beside a licence those of `content`. */
export async function writeParts(
  db: Database,
  id: string,
  { commodities, pictures }: NextLicence['content'],
  tx: Transaction,
): Promise<void> {
  const lines = commodities.map(({ hsCode, description, measures }, position) => ({
    position,
    hs_code: hsCode,
    description,
    volume_m3: measures.volumeM3,
    net_weight_kg: measures.netWeightKg,
  }));
  const boxes = pictures.map((picture, position) => ({ position, image_id: picture.id, box: picture.box }));
  await selectRows(db, WRITE_PARTS, [id, lines.length, JSON.stringify(lines), boxes.length, JSON.stringify(boxes)], tx);
}

// Rows are replaced in place: deleting and inserting the same key in one statement would collide.
const WRITE_PARTS = `
  with surplus_lines as (delete from licence_commodities where licence_id = $1 and position >= $2),
  surplus_images as (delete from licence_images where licence_id = $1 and position >= $4),
  lines as (
    insert into licence_commodities (licence_id, position, hs_code, description, volume_m3, net_weight_kg)
    select $1, line.* from jsonb_to_recordset($3::jsonb)
      as line (position int, hs_code text, description text, volume_m3 numeric, net_weight_kg numeric)
    on conflict (licence_id, position) do update set hs_code = excluded.hs_code, description = excluded.description,
      volume_m3 = excluded.volume_m3, net_weight_kg = excluded.net_weight_kg)
  insert into licence_images (licence_id, position, image_id, box)
  select $1, picture.* from jsonb_to_recordset($5::jsonb) as picture (position int, image_id text, box smallint)
  on conflict (licence_id, position) do update set image_id = excluded.image_id, box = excluded.box`;

/** Notes that the authority, office and principal of `licence` may no longer see it, because it was lodged elsewhere or for another. */
export async function insertLostSight(
  db: Database,
  { id, entryCountry, pointOfEntry, principalCompanyId }: StoredLicence,
  tx: Transaction,
): Promise<void> {
  const sql =
    'insert into lost_sights (licence_id, country, office_code, principal_company_id) values ($1, $2, $3, $4)';
  await selectRows(db, sql, [id, entryCountry, pointOfEntry, principalCompanyId], tx);
}
