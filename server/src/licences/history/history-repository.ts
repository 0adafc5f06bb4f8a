import type { HistoryEvent, Readable } from '#contract/history';
import type { LicenceContent } from '#domain/licence-content';
import { findRow, selectRows, type Database } from '#server/database/connection';
import { SqlBinds } from '#server/database/sql-binds';
import type { Doing } from '#server/licences/history/same-side';
import { visibleTo, type Viewer } from '#server/licences/visible-licences';
import { AUTHORITY_NAME } from '#server/roles/holder';

/** Openings told at most. */
const READS = 500;

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
  readonly kind: string;
  /** Where it has one that the viewer may see. */
  readonly content: LicenceContent | null;
}

/** The events the history shows, in order: of several drafts in a row the last one. Contents of drafts for the own side only. */
export function loadEvents(db: Database, { id, isOwnSide }: SeenLicence): Promise<EventRow[]> {
  const sql = `
    select e.version, e.kind, ${DOING},
           case when e.before is not null
             then json_build_object('validation', e.before -> 'validation', 'clearance', e.before -> 'clearance') end as before,
           json_build_object('validation', e.after -> 'validation', 'clearance', e.after -> 'clearance') as after,
           case when $2 or e.kind in ('submit', 'update') then e.after -> 'content' end as content
    from (select v.*, lead(v.kind) over (order by v.version) as next_kind from licence_events v where v.licence_id = $1) e
    ${WITH_DOING}
    where e.kind <> 'saveDraft' or e.next_kind is distinct from 'saveDraft'
    order by e.version`;
  return selectRows<EventRow>(db, sql, [id, isOwnSide]);
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
