import type { Receipt } from '#contract/answer';
import type { Licence } from '#contract/licence';
import type { LicenceContent } from '#domain/licence-content';
import { isEditable } from '#domain/workflow/validation';
import type { DraftRecord, OutboxRecord, ReceiptRecord } from '../storage/records';
import { isUpdate, type UpdateDraft } from '../storage/update-draft';
import { type Decision, isDecision } from './decision';

/** A decision that was recorded here and that the server has not yet received. */
export interface PendingDecision extends Decision {
  readonly mutationId: string;
  readonly at: string;
  /** Version of the licence it was decided from; null where it follows another command. */
  readonly madeFrom: number | null;
  readonly state: OutboxRecord['state'];
  /** Code of the problem that stopped it, `conflict` when somebody changed the licence first. */
  readonly problemCode: string | null;
}

/** One licence as this device knows it: what the server said, what was typed here, what waits and what was received. */
export interface OpenLicence {
  readonly id: string;
  readonly content: LicenceContent;
  /** Null while only this device knows it. */
  readonly licence: Licence | null;
  readonly draft: DraftRecord | null;
  /** The authority's working copy of it. */
  readonly update: UpdateDraft | null;
  /** The one that is stopped, else the last of those on their way. */
  readonly pending: PendingDecision | null;
  readonly waiting: readonly OutboxRecord[];
  /** The newest. */
  readonly receipt: Receipt | null;
}

interface Parts {
  readonly licence: Licence | undefined;
  readonly draft: DraftRecord | undefined;
  readonly commands: readonly OutboxRecord[];
  readonly receipts: readonly ReceiptRecord[];
}

/** The parts put together; null when the device knows nothing of the licence. While it can be typed, the draft here is the newer. */
export function toOpenLicence(id: string, { licence, draft: typed, commands, receipts }: Parts): OpenLicence | null {
  const update = typed && isUpdate(typed) ? typed : null;
  const draft = update ? undefined : typed;
  const isTypedHere = !licence || isEditable(licence.validation);
  const content = isTypedHere ? (draft?.content ?? licence?.content) : licence.content;
  if (!content) return null;
  const waiting = commands.filter((command) => command.licenceId === id);
  return {
    id,
    content,
    licence: licence ?? null,
    draft: draft ?? null,
    update,
    pending: findPending(waiting),
    waiting,
    receipt: findNewest(receipts),
  };
}

function findPending(waiting: readonly OutboxRecord[]): PendingDecision | null {
  const decisions = waiting.map(toPending).filter((it) => it !== null);
  return decisions.find(({ state }) => state === 'needsYou') ?? decisions.at(-1) ?? null;
}

function toPending({ mutationId, command, state, lastProblem }: OutboxRecord): PendingDecision | null {
  if (!isDecision(command.kind) || !('words' in command.payload)) return null;
  const { kind, deviceAt: at, base } = command;
  const madeFrom = typeof base === 'number' ? base : null;
  const { words, ...said } = command.payload;
  const details = 'content' in said ? {} : said;
  return { mutationId, kind, words, details, at, madeFrom, state, problemCode: lastProblem?.code ?? null };
}

function findNewest(receipts: readonly ReceiptRecord[]): Receipt | null {
  const versions = receipts.map(({ receipt }) => receipt);
  return versions.reduce<Receipt | null>(
    (newest, receipt) => (newest && newest.body.version >= receipt.body.version ? newest : receipt),
    null,
  );
}
