import { BLANK_CONTENT, type LicenceContent } from '#domain/licence-content';
import type { AccountDatabase } from './account-database.ts';
import { commandsOf } from './make-command.ts';
import type { DraftRecord, OutboxRecord } from './records.ts';
import { removeCommand } from './remove-command.ts';

/** `keepMine`: what was typed here goes on as a new licence draft; `takeTheirs`: what the server has counts. */
export type ConflictChoice = 'keepMine' | 'takeTheirs';

interface Making {
  readonly newId: string;
  readonly at: Date;
}

/**
 * Ends a conflict: nothing more of the licence is sent from here. Call inside a transaction over `drafts`, `commands`,
 * `reference` and `licences`.
 * @returns the id of the draft to go on with, null when there is none
 */
export async function resolveConflict(
  database: AccountDatabase,
  mutationId: string,
  choice: ConflictChoice,
  { newId, at }: Making,
): Promise<string | null> {
  const record = await database.commands.get({ mutationId });
  if (!record) return null;
  const { licenceId } = record;
  const commands = await commandsOf(database, licenceId);
  const draft = await database.drafts.get(licenceId);
  const mine = draft?.content ?? lastContent(commands);
  for (const command of commands) await removeCommand(database, command.mutationId, 'discarded', at);
  await database.drafts.delete(licenceId);
  if (choice === 'takeTheirs' || !mine) return null;
  await database.drafts.put(toNewDraft(newId, mine, draft?.grantId ?? record.command.grantId, at));
  return newId;
}

function lastContent(commands: readonly OutboxRecord[]): LicenceContent | undefined {
  const last = commands.map(({ command }) => command.payload).findLast((payload) => 'content' in payload);
  return last && 'content' in last ? last.content : undefined;
}

function toNewDraft(id: string, content: LicenceContent, grantId: string, at: Date): DraftRecord {
  const now = at.toISOString();
  const base = { version: 0, content: BLANK_CONTENT };
  const place = { field: null, scrollPx: 0 };
  return { id, content, base, place, grantId, createdAt: now, changedAt: now, submittedAt: null };
}
