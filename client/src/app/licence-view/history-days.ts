import type { HistoryEvent, HistoryRead, LicenceHistory } from '#contract/history';
import type { HistoryEntry, LateDecision } from '#contract/licence';
import type { Change } from '#domain/changes/list-changes';

/** What an earlier version of the app kept tells the changes too. */
export type KnownEntry = HistoryEntry & { readonly changes?: readonly Change[] };

/** One line of the timeline: what comes with the licence, and what was told beside it where that is known. */
export interface TimelineEntry extends Omit<KnownEntry, 'changes' | 'version'> {
  readonly key: string;
  /** A decision that came second: it changed nothing. */
  readonly isLate: boolean;
  readonly event: HistoryEvent | null;
  readonly changes: readonly Change[];
}

/** What happened on one day where the reader is, the newest first. */
export interface HistoryDay {
  /** An instant of it. */
  readonly at: string;
  readonly key: string;
  readonly entries: readonly TimelineEntry[];
  readonly reads: readonly HistoryRead[];
}

interface Known {
  readonly history: readonly KnownEntry[];
  readonly late: readonly LateDecision[];
  /** Null while only what comes with the licence is known. */
  readonly told: LicenceHistory | null;
}

/** The timeline day by day, the newest first; with `isOnlyChanges`, what changed neither the content nor a state is left out. */
export function toDays({ history, late, told }: Known, isOnlyChanges: boolean): HistoryDay[] {
  const known = joinEntries(history, told);
  const entries = [...late.map(toLateEntry), ...known.map((entry) => toEntry(entry, told)).reverse()];
  const shown = isOnlyChanges ? entries.filter(isChange) : entries;
  const reads = isOnlyChanges ? [] : (told?.reads ?? []);
  const keys = new Set([...shown, ...reads].map(({ at }) => dayOf(at)));
  return [...keys]
    .sort()
    .reverse()
    .map((key) => {
      const ofDay = <It extends { readonly at: string }>(all: readonly It[]): It[] =>
        all.filter(({ at }) => dayOf(at) === key).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
      const [own, opened] = [ofDay(shown), ofDay(reads)];
      return { key, at: own[0]?.at ?? opened[0]?.at ?? '', entries: own, reads: opened };
    });
}

/** Whether it changed the content or a state; of what is not told in full, whether such things do. */
export function isChange({ isLate, kind, event, changes }: TimelineEntry): boolean {
  if (isLate) return false;
  if (!event) return kind !== 'remark';
  return changes.length > 0 || hasMoved(event);
}

/** Whether a state is another one since. */
export function hasMoved({ before, after }: HistoryEvent): boolean {
  return before === null || before.validation !== after.validation || before.clearance !== after.clearance;
}

/** What comes with the licence, and the older entries that were told; in order. */
function joinEntries(history: readonly KnownEntry[], told: LicenceHistory | null): readonly KnownEntry[] {
  const here = new Set(history.map(({ version }) => version));
  const others = (told?.events ?? []).flatMap(({ entry }) => (entry && !here.has(entry.version) ? [entry] : []));
  return [...others, ...history].sort((a, b) => a.version - b.version);
}

function toEntry({ version, changes = [], ...entry }: KnownEntry, told: LicenceHistory | null): TimelineEntry {
  const event = told?.events.find((it) => it.version === version) ?? null;
  return { ...entry, key: String(version), isLate: false, event, changes: event?.changes ?? changes };
}

const toLateEntry = ({ id, ...late }: LateDecision): TimelineEntry => ({
  ...late,
  key: id,
  isLate: true,
  event: null,
  changes: [],
});

const DAY = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' });

const dayOf = (at: string): string => DAY.format(new Date(at));
