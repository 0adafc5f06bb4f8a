import type { HistoryEvent, Readable } from '#contract/history';
import type { DecisionDetails } from '#contract/decision';
import { HISTORY_PAGE_EVENTS } from '#contract/limits';
import type { LicenceEventKind } from '#domain/audience';
import type { LicenceContent } from '#domain/licence-content';
import { findRow, selectRows, type Database } from '#server/database/connection';
import { SqlBinds } from '#server/database/sql-binds';
import { placesOfEntries } from '#server/licences/history/places-of-entries';
import type { Doing } from '#server/licences/history/same-side';
import { visibleTo, type Viewer } from '#server/licences/visible-licences';
import { AUTHORITY_NAME } from '#server/roles/holder';

/** Openings told at most. */
const READS = 500;
/** Stored bytes of events read with one statement: what is stored is often compressed to a third. */
const STORED_AT_ONCE = 1_000_000;

const DOING = `
  e.account_id as "accountId", g.role, g.company_id as "companyId", o.name as "companyName", g.country,
  g.office_code as "officeCode", ${AUTHORITY_NAME} as "authorityName", d.name as "deviceName", d.kind as "deviceKind"`;
const WITH_DOING = `
  join role_grants g on g.id = e.grant_id
  left join companies o on o.id = g.company_id
  left join competent_authorities ca on ca.country = g.country
  left join devices d on d.account_id = e.account_id and d.device_id = e.device_id`;

/** A licence the viewer may see; `isOwnSide`: it is of their company, or they made it. */
export interface SeenLicence {
  readonly id: string;
  readonly version: number;
  readonly isOwnSide: boolean;
}

/** Undefined when it does not exist or is not the viewer's to see. */
export function findSeen(db: Database, viewer: Viewer, id: string): Promise<SeenLicence | undefined> {
  const binds = new SqlBinds();
  const companies = viewer.grants.flatMap(({ companyId }) => companyId ?? []);
  const sql = `
    select l.id, l.version, l.requester_id = ${binds.add(viewer.accountId)}::uuid
             or coalesce(l.company_id = any(${binds.add(companies)}::uuid[]), false) as "isOwnSide"
    from licences l where l.id = ${binds.add(id)} and ${visibleTo(viewer, binds)}`;
  return findRow<SeenLicence>(db, sql, binds.values);
}

/** One event that the history shows. */
export interface EventRow extends Doing, Pick<HistoryEvent, 'version' | 'before' | 'after'> {
  readonly kind: LicenceEventKind;
  readonly by: string;
  readonly at: Date;
  readonly deviceAt: Date;
  readonly words: string;
  readonly details: DecisionDetails;
  /** Where it has one that the viewer may see. */
  readonly content: LicenceContent | null;
}

/**
 * The newest events before version `before` that the history shows, in order, as many as can be read at once. Contents of drafts for
 * the own side only.
 */
export function loadEvents(db: Database, { id, isOwnSide }: SeenLicence, before: number): Promise<EventRow[]> {
  const sql = `
    select e.version, e.kind, ${DOING}, trim(a.first_name || ' ' || a.last_name) as by, e.at, e.device_at as "deviceAt", e.words,
           coalesce(e.after -> 'decision', '{}') as details,
           case when e.before is not null
             then json_build_object('validation', e.before -> 'validation', 'clearance', e.before -> 'clearance') end as before,
           json_build_object('validation', e.after -> 'validation', 'clearance', e.after -> 'clearance') as after,
           case when $2 or e.kind in ('submit', 'update') then e.after -> 'content' end as content
    from (select v.id, row_number() over newest as nth, sum(pg_column_size(v.after)) over newest as bytes
          from (${placesOfEntries('$1')}) k join licence_events v on v.id = k.id
          where v.version < $3 window newest as (order by v.version desc)) p
    join licence_events e on e.id = p.id
    join accounts a on a.id = e.account_id
    ${WITH_DOING}
    where p.nth = 1 or (p.nth <= ${HISTORY_PAGE_EVENTS} and p.bytes <= ${STORED_AT_ONCE})
    order by e.version`;
  return selectRows<EventRow>(db, sql, [id, isOwnSide, before]);
}

/** What stood in a licence before a version: as it was typed, as far as the viewer may see it, and as it was lodged. */
export interface ContentsBefore {
  readonly typed: LicenceContent | null;
  readonly lodged: LicenceContent | null;
  /** Whether the history shows an event before it. */
  readonly hasEarlier: boolean;
}

export async function loadContentsBefore(
  db: Database,
  { id, isOwnSide }: SeenLicence,
  version: number,
): Promise<ContentsBefore> {
  const contentOf = (kinds: string) => `
    (select e.after -> 'content' from licence_events e where e.licence_id = $1 and e.version =
      (select max(k.version) from places k where k.kind in ('submit', 'update'${kinds})))`;
  const sql = `
    with places as (select * from (${placesOfEntries('$1')}) all_places where version < $2)
    select ${contentOf('')} as lodged, ${contentOf(isOwnSide ? ", 'saveDraft'" : '')} as typed,
           exists (select 1 from places) as "hasEarlier"`;
  const row = await findRow<ContentsBefore>(db, sql, [id, version]);
  return row ?? { typed: null, lodged: null, hasEarlier: false };
}

/** One opening by an officer. */
export interface ReadRow extends Doing {
  readonly by: string;
  readonly what: Readable;
  readonly at: Date;
}

/** The newest first. */
export function loadReads(db: Database, { id }: SeenLicence): Promise<ReadRow[]> {
  const sql = `
    select trim(a.first_name || ' ' || a.last_name) as by, e.what, e.read_at as at, ${DOING}
    from licence_reads e join accounts a on a.id = e.account_id ${WITH_DOING}
    where e.licence_id = $1 order by e.read_at desc, e.id limit ${READS}`;
  return selectRows<ReadRow>(db, sql, [id]);
}
