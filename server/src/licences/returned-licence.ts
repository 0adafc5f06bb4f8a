import type { Pin } from '#domain/correction/pin';
import type { LicenceContent } from '#domain/licence-content';
import { findRow, type Database, type Transaction } from '#server/database/connection';

/**
 * SQL for the content an authority examined of the licence `id`: of the last lodging, or of its own update since. What the
 * importer saved after a return is not in it.
 */
export const examinedContent = (id: string): string => `
  select x.after->'content' from licence_events x
  where x.licence_id = ${id} and x.kind in ('submit', 'update') and x.after ? 'content'
  order by x.version desc limit 1`;

/**
 * SQL for the content that the authority returned last of the licence `l` (its alias), while it is corrected and while the correction
 * is examined: what changed since is found on the device, without a network.
 */
export const returnedContent = (l: string): string => `
  case when ${l}.validation_state in ('returned', 'submitted', 'underVerification') then (
    select x.after->'content' from licence_events x
    where x.licence_id = ${l}.id and x.kind in ('submit', 'update') and x.after ? 'content'
    and x.version < (select max(r.version) from licence_events r where r.licence_id = ${l}.id and r.kind = 'return')
    order by x.version desc limit 1) end`;

/** What the authority returned last, and the comments it pinned on it. */
export interface ReturnedLicence {
  readonly content: LicenceContent;
  readonly pins: readonly Pin[];
}

/** Undefined for a licence that was never lodged. */
export async function findReturned(db: Database, id: string, tx: Transaction): Promise<ReturnedLicence | undefined> {
  const sql = `
    select (${examinedContent('$1')}) as content,
           coalesce((select r.after->'decision'->'pins' from licence_events r
                     where r.licence_id = $1 and r.kind = 'return' order by r.version desc limit 1), '[]') as pins`;
  const row = await findRow<{ content: LicenceContent | null; pins: readonly Pin[] }>(db, sql, [id], tx);
  return row?.content ? { content: row.content, pins: row.pins } : undefined;
}
