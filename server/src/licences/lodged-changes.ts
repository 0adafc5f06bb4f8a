import type { Command } from '#contract/command';
import { listChanges, type Change } from '#domain/changes/list-changes';
import type { Database, Transaction } from '#server/database/connection';
import { findReturned } from '#server/licences/returned-licence';
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
  const returned = await findReturned(db, licence.id, tx);
  return returned ? listChanges(returned.content, payload.content) : [];
}
