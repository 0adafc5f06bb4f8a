import type { Command } from '#contract/command';
import { listChanges, type Change } from '#domain/changes/list-changes';
import type { LicenceContent } from '#domain/licence-content';
import { findRow, type Database, type Transaction } from '#server/database/connection';
import type { StoredLicence } from '#server/licences/stored-licence';

/**
 * What a command changes of what the authority has before it: its own update, or the correction of a returned licence that is
 * lodged again. Nothing for the others: a draft is nobody else's yet, and a decision changes no content.
 */
export async function findLodgedChanges(
  db: Database,
  { kind, payload }: Command,
  licence: StoredLicence | undefined,
  tx: Transaction,
): Promise<Change[]> {
  if (!licence || !('content' in payload)) return [];
  if (kind === 'update') return listChanges(licence.content, payload.content);
  if (kind !== 'submit' || licence.validation !== 'returned') return [];
  const lodged = await findLodgedContent(db, licence.id, tx);
  return lodged ? listChanges(lodged, payload.content) : [];
}

/** The content the authority returned: of the last lodging, or of its own update since. */
async function findLodgedContent(db: Database, id: string, tx: Transaction): Promise<LicenceContent | undefined> {
  const sql = `
    select after->'content' as content from licence_events
    where licence_id = $1 and kind in ('submit', 'update') and after ? 'content'
    order by version desc limit 1`;
  return (await findRow<{ content: LicenceContent }>(db, sql, [id], tx))?.content;
}
