import { CONTRACT_VERSION, type Base, type Command } from '#contract/command';
import type { AccountDatabase } from './account-database.ts';
import type { DraftRecord, OutboxRecord } from './records.ts';
import { removeCommand } from './remove-command.ts';

/** What every command is bound to when it is made. */
interface Making {
  readonly mutationId: string;
  readonly at: Date;
}

/** The save or submit command of `draft` as it stands now; what is said to the authority goes with the submission only. */
export function makeContentCommand(
  kind: 'saveDraft' | 'submit',
  draft: DraftRecord,
  base: Base,
  { mutationId, at }: Making,
): Command {
  const { content } = draft;
  return {
    ...(kind === 'submit' ? { kind, payload: { content, ...toCorrection(draft) } } : { kind, payload: { content } }),
    mutationId,
    licenceId: draft.id,
    base,
    imageIds: [...new Set(draft.content.pictures.map(({ id }) => id))],
    grantId: draft.grantId,
    contractVersion: CONTRACT_VERSION,
    deviceAt: at.toISOString(),
  };
}

/** Answers and explanations with words in them; nothing where there are none. */
function toCorrection({ answers = {}, explained = {} }: DraftRecord) {
  const said = (from: Readonly<Record<string, string>>) =>
    Object.entries(from)
      .map(([key, words]) => [key, words.trim()] as const)
      .filter(([, words]) => words);
  const given = said(answers).map(([pinId, words]) => ({ pinId, words }));
  const why = said(explained).map(([box, words]) => ({ box: Number(box), words }));
  return { ...(given.length ? { answers: given } : {}), ...(why.length ? { explained: why } : {}) };
}

/** A command in the state in which it enters the outbox; not sent before `notBefore`. */
export function toOutboxRecord(command: Command, notBefore: Date | null = null): OutboxRecord {
  return {
    mutationId: command.mutationId,
    licenceId: command.licenceId,
    kind: command.kind,
    command,
    state: 'waiting',
    attempts: 0,
    nextTryAt: notBefore?.toISOString() ?? null,
    lastProblem: null,
  };
}

/** The outbox of one licence, in the order it is sent. */
export function commandsOf(database: AccountDatabase, licenceId: string): Promise<OutboxRecord[]> {
  return database.commands.where('licenceId').equals(licenceId).sortBy('seq');
}

/**
 * Removes the saves a newer command of the draft makes needless: one never tried, and content the server refused.
 * Returns the base for the newer command: that of the first one removed, else the command before it, else `fallback`.
 */
export async function supersedeSaves(
  database: AccountDatabase,
  licenceId: string,
  fallback: Base,
  at: Date,
): Promise<Base> {
  const commands = await commandsOf(database, licenceId);
  const start = commands.findIndex(isSupersedable);
  // Behind a save that goes, only saves of the same kind wait: a draft is locked after its submit.
  const removed = start < 0 ? [] : commands.slice(start).filter(isSupersedable);
  for (const { mutationId } of removed) await removeCommand(database, mutationId, 'superseded', at);
  const before = commands.filter((record) => !removed.includes(record)).at(-1);
  return removed[0]?.command.base ?? (before ? { after: before.mutationId } : fallback);
}

function isSupersedable({ kind, attempts, state, lastProblem }: OutboxRecord): boolean {
  if (kind !== 'saveDraft' && kind !== 'submit') return false;
  const isRefused = state === 'needsYou' && lastProblem?.code !== 'conflict';
  return isRefused || (kind === 'saveDraft' && attempts === 0);
}
