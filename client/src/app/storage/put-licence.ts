import type { Licence } from '#contract/licence';
import { toSearchText } from '#domain/values/licence-number';
import { isEditable } from '#domain/workflow/validation';
import type { AccountDatabase } from './account-database.ts';
import { commandsOf } from './make-command.ts';
import { putListed } from './put-listed.ts';
import type { DraftRecord } from './records.ts';
import { followLicence, isUpdate } from './update-draft.ts';
import { isSame } from '#domain/changes/is-same';

/**
 * Stores what the server says of a licence and brings a draft without words of its own up to it. A draft with changes the
 * server has not is never touched. Call inside a transaction over `licences`, `unreadable`, `listed`, `drafts` and `commands`.
 */
export async function putLicence(database: AccountDatabase, licence: Licence): Promise<void> {
  await database.unreadable.delete(licence.id);
  await database.licences.put({ ...licence, searchText: toSearchText(licence.content.licenceNumber) });
  await putListed(database, licence);
  const draft = await database.drafts.get(licence.id);
  if (draft && isUpdate(draft)) return followLicence(database, draft, licence);
  if (!draft || !isBehind(draft, licence) || (await commandsOf(database, licence.id)).length) return;
  if (draft.submittedAt) return database.drafts.delete(licence.id);
  if (!isSame(draft.content, draft.base.content)) return;
  if (!isEditable(licence.validation)) return database.drafts.delete(licence.id);
  const base = { version: licence.version, content: licence.content };
  await database.drafts.put({ ...draft, base, content: licence.content, ...toPresentAnswers(draft, licence) });
}

/** Whether the server is as far as, or farther than, what the draft started from. A submitted draft goes once it is level. */
function isBehind({ base, submittedAt }: DraftRecord, { version }: Licence): boolean {
  if (typeof base.version !== 'number') return false;
  return submittedAt ? base.version <= version : base.version < version;
}

/** Answers to comments of the return that stands; those to an earlier one would be refused. */
function toPresentAnswers({ answers }: DraftRecord, { history }: Licence): Pick<DraftRecord, 'answers'> {
  if (!answers) return {};
  const pins = history.findLast(({ kind }) => kind === 'return')?.details?.pins ?? [];
  return { answers: Object.fromEntries(Object.entries(answers).filter(([id]) => pins.some((pin) => pin.id === id))) };
}
