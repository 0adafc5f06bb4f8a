import type { AccountDatabase } from './account-database.ts';
import { DraftError, getDraft } from './draft-state.ts';
import { commandsOf, makeContentCommand, supersedeSaves, toOutboxRecord } from './make-command.ts';
import type { DraftRecord } from './records.ts';
import { isUpdate } from './update-draft.ts';
import { isSame } from '#domain/changes/is-same';
import { LICENCE_BYTES } from '#domain/rules/licence-size';
import { jsonBytes } from '#domain/values/json-bytes';

interface Making {
  readonly mutationId: string;
  readonly at: Date;
}

/** Call inside a transaction over `drafts`, `commands` and `reference`. */
export async function recordSave(database: AccountDatabase, id: string, making: Making): Promise<void> {
  const draft = await database.drafts.get(id);
  if (!draft || isUpdate(draft) || draft.submittedAt || isSame(draft.content, await lastRecorded(database, draft)))
    return;
  // The server would refuse it: it stays here, and the form says so.
  if (jsonBytes(draft.content) > LICENCE_BYTES) return;
  const base = await supersedeSaves(database, id, draft.base.version, making.at);
  await database.commands.add(toOutboxRecord(makeContentCommand('saveDraft', draft, base, making)));
}

/** The submit command and the lock. Call inside a transaction over `drafts`, `commands` and `reference`. @throws DraftError */
export async function recordSubmit(database: AccountDatabase, id: string, making: Making): Promise<void> {
  const draft = await getDraft(database.drafts, id);
  if (isUpdate(draft)) throw new DraftError('locked');
  if (draft.submittedAt) return;
  const base = await supersedeSaves(database, id, draft.base.version, making.at);
  await database.commands.add(toOutboxRecord(makeContentCommand('submit', draft, base, making)));
  await database.drafts.update(id, { submittedAt: making.at.toISOString() });
}

/** The content the outbox or, when nothing waits there, the server has of this draft. */
async function lastRecorded(database: AccountDatabase, draft: DraftRecord): Promise<unknown> {
  const commands = (await commandsOf(database, draft.id)).map(({ command }) => command);
  const last = commands.findLast(({ kind }) => kind === 'saveDraft' || kind === 'submit');
  return last && 'content' in last.payload ? last.payload.content : draft.base.content;
}
