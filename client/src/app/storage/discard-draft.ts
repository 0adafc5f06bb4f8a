import { CONTRACT_VERSION, type Command } from '#contract/command';
import type { AccountDatabase } from './account-database.ts';
import { DraftError, getDraft } from './draft-state.ts';
import { commandsOf, supersedeSaves, toOutboxRecord } from './make-command.ts';
import { recordSave } from './record-draft.ts';
import type { DraftRecord } from './records.ts';
import { removeCommand } from './remove-command.ts';
import { isUpdate } from './update-draft.ts';

/** How long discarding can be undone before the server is told, in ms. */
export const UNDO_MS = 10_000;

/** What `undoDiscard` needs to bring a draft back. `mutationId` is null when the server never knew of the draft. */
export interface DiscardedDraft {
  readonly draft: DraftRecord;
  readonly mutationId: string | null;
}

interface Making {
  readonly mutationId: string;
  readonly at: Date;
}

/** Call inside a transaction over `drafts`, `commands` and `reference`. @throws DraftError */
export async function recordDiscard(database: AccountDatabase, id: string, making: Making): Promise<DiscardedDraft> {
  const draft = await getDraft(database.drafts, id);
  if (isUpdate(draft)) {
    if (draft.submittedAt) throw new DraftError('locked');
    await database.drafts.delete(id);
    return { draft, mutationId: null };
  }
  const base = await supersedeSaves(database, id, draft.base.version, making.at);
  await database.drafts.delete(id);
  if (base === 0 && (await commandsOf(database, id)).length === 0) return { draft, mutationId: null };
  const command: Command = {
    kind: 'discard',
    mutationId: making.mutationId,
    licenceId: id,
    base,
    payload: {},
    imageIds: [],
    grantId: draft.grantId,
    contractVersion: CONTRACT_VERSION,
    deviceAt: making.at.toISOString(),
  };
  await database.commands.add(toOutboxRecord(command, new Date(making.at.getTime() + UNDO_MS)));
  return { draft, mutationId: making.mutationId };
}

/** Call inside a transaction over `drafts`, `commands` and `reference`. */
export async function undoDiscard(
  database: AccountDatabase,
  { draft, mutationId }: DiscardedDraft,
  making: Making,
): Promise<DraftRecord> {
  const discard = mutationId ? await database.commands.get({ mutationId }) : undefined;
  const isTold = mutationId !== null && discard?.attempts !== 0;
  if (discard && !isTold) await removeCommand(database, discard.mutationId, 'discarded', making.at);
  // The server may already have dropped the licence: the work goes on under a new id rather than being lost.
  const back: DraftRecord = isTold ? { ...draft, id: making.mutationId, base: { ...draft.base, version: 0 } } : draft;
  await database.drafts.put(back);
  if (!isTold) await recordSave(database, back.id, making);
  return back;
}
