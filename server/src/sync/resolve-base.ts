import type { Command } from '#contract/command';
import type { Database, Transaction } from '#server/database/connection';
import { NotAccepted } from '#server/sync/not-accepted';
import { findProcessed } from '#server/sync/processed-command-repository';

/**
 * The version of the licence a command was made from; 0 where there was none yet.
 * @throws NotAccepted `blocked` when the command before it is not known
 */
export async function resolveBase(
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
