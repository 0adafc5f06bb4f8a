import type { AccountDatabase } from './account-database.ts';
import type { OutboxRecord } from './records.ts';

/** The server holds it; the person gave it up; a newer one of the device says it all. */
export type RemovalReason = 'received' | 'discarded' | 'superseded';

/**
 * Takes a command out of the outbox. The only code that does: tools/outbox-removal.spec.ts sees to it. A discarded one is
 * noted in `reference`, so that what happened to it can be told.
 * Call it inside a transaction over `commands` and `reference`.
 * @returns the command, undefined when it is not in the outbox
 */
export async function removeCommand(
  database: AccountDatabase,
  mutationId: string,
  reason: RemovalReason,
  at: Date,
): Promise<OutboxRecord | undefined> {
  const record = await database.commands.get({ mutationId });
  if (!record) return undefined;
  if (reason === 'discarded')
    await database.reference.put({ key: `discarded:${mutationId}`, value: { record, at: at.toISOString() } });
  await database.commands.where('mutationId').equals(mutationId).delete();
  return record;
}
