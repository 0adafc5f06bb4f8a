import { CONTRACT_VERSION, Command } from '#contract/command';
import type { Licence } from '#contract/licence';
import { carryOver } from '#domain/changes/carry-over';
import { RIGHTS } from '#domain/rights';
import type { ValidationState } from '#domain/workflow/validation';
import type { AccountDatabase } from './account-database.ts';
import { commandsOf, toOutboxRecord } from './make-command.ts';
import type { DraftRecord } from './records.ts';
import { isSame } from '#domain/changes/is-same';

interface Making {
  readonly mutationId: string;
  readonly at: Date;
}

/** The authority's working copy of a licence somebody lodged: it goes as one `update`, never as a draft. */
export type UpdateDraft = DraftRecord & Required<Pick<DraftRecord, 'update'>>;

export function isUpdate(draft: DraftRecord): draft is UpdateDraft {
  return draft.update !== undefined;
}

/** Whether the authority may still update a licence in this state. */
export function canBeUpdated(validation: ValidationState): boolean {
  return RIGHTS.fmsca.update?.some(({ states }) => states.includes(validation)) ?? false;
}

/**
 * The `update` command and the lock; a second time does nothing. Call inside a transaction over `drafts`, `commands` and
 * `reference`.
 * @throws ZodError when the words are missing; Error when another decision of this device waits
 */
export async function recordUpdate(database: AccountDatabase, id: string, making: Making): Promise<void> {
  const draft = await database.drafts.get(id);
  if (!draft || !isUpdate(draft) || draft.submittedAt) return;
  if ((await commandsOf(database, id)).length) throw new Error('Something else of this licence waits.');
  const command = Command.parse({
    kind: 'update',
    mutationId: making.mutationId,
    licenceId: id,
    base: draft.base.version,
    payload: { content: draft.content, words: draft.update.words },
    imageIds: [...new Set(draft.content.pictures.map((picture) => picture.id))],
    grantId: draft.grantId,
    contractVersion: CONTRACT_VERSION,
    deviceAt: making.at.toISOString(),
  });
  await database.commands.add(toOutboxRecord(command));
  await database.drafts.update(id, { submittedAt: making.at.toISOString() });
}

/** The working copy on top of what the server says now: what was changed here is changed there. */
export function rebase(draft: UpdateDraft, { version, content }: Licence): UpdateDraft {
  const mine = carryOver(draft.base.content, draft.content, content);
  return { ...draft, base: { version, content }, content: mine };
}

/** Follows the server while nothing was typed here; one in which something was is never touched. */
export async function followLicence({ drafts }: AccountDatabase, draft: UpdateDraft, licence: Licence): Promise<void> {
  if (draft.submittedAt || draft.update.words || !isSame(draft.content, draft.base.content)) return;
  if (canBeUpdated(licence.validation)) await drafts.put(rebase(draft, licence));
  else await drafts.delete(draft.id);
}
