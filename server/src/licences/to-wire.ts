import type { HistoryEntry, LateDecision, Licence } from '#contract/licence';
import { nameHolder, type HolderParts } from '#server/roles/holder';

/** One event of the history, as SQL gives it. */
type HistoryRow = Omit<HistoryEntry, 'actedFor'> & HolderParts;

/** One decision that came too late, as SQL gives it. */
type LateRow = Omit<LateDecision, 'actedFor'> & HolderParts;

/** A licence with names joined, as SQL gives it. */
export interface WireRow extends Omit<
  Licence,
  'arrivesAt' | 'submittedAt' | 'modifiedAt' | 'history' | 'lateDecisions'
> {
  readonly arrivesAt: Date | null;
  readonly submittedAt: Date | null;
  readonly modifiedAt: Date;
  readonly history: readonly HistoryRow[];
  readonly lateDecisions: readonly LateRow[];
}

/** A licence as it goes over the wire. */
export function toWire(row: WireRow): Licence {
  return {
    ...row,
    arrivesAt: row.arrivesAt?.toISOString() ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    modifiedAt: row.modifiedAt.toISOString(),
    history: row.history.map(toEntry),
    lateDecisions: row.lateDecisions.map(toLate),
  };
}

function toEntry({ version, kind, by, at, deviceAt, words, details, ...holder }: HistoryRow): HistoryEntry {
  return { version, kind, by, actedFor: nameHolder(holder), at, deviceAt, words, details };
}

function toLate({ id, kind, by, at, deviceAt, words, details, firstVersion, ...holder }: LateRow): LateDecision {
  return { id, kind, by, actedFor: nameHolder(holder), at, deviceAt, words, details, firstVersion };
}
