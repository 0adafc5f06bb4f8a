import type { Command } from '#contract/command';
import type { Database, Transaction } from '#server/database/connection';
import { notFound } from '#server/http/problem';
import { loadLicences } from '#server/licences/load-licences';
import type { StoredLicence } from '#server/licences/stored-licence';
import type { Viewer } from '#server/licences/visible-licences';
import { NotAccepted } from '#server/sync/not-accepted';
import { findProcessed } from '#server/sync/processed-command-repository';

/**
 * The command was made from the present version of the licence.
 * @throws NotAccepted `blocked` when the command before it is not known, `conflict` with the present licence
 * @throws Problem 404 when it changes a licence that was never begun
 */
export async function assertBase(
  db: Database,
  viewer: Viewer,
  command: Command,
  licence: StoredLicence | undefined,
  tx: Transaction,
): Promise<void> {
  const version = await resolveBase(db, viewer.accountId, command, tx);
  if (version === (licence?.version ?? 0)) return;
  const present = licence && (await loadLicences(db, viewer, [licence.id], tx)).get(licence.id);
  if (!present) throw notFound();
  throw new NotAccepted({ outcome: 'conflict', mutationId: command.mutationId, present });
}

async function resolveBase(
  db: Database,
  accountId: string,
  { base, licenceId, mutationId }: Command,
  tx: Transaction,
): Promise<number> {
  if (typeof base === 'number') return base;
  const before = await findProcessed(db, accountId, base.after, tx);
  if (before?.licenceId !== licenceId.toLowerCase()) throw new NotAccepted({ outcome: 'blocked', mutationId });
  return before.version;
}
