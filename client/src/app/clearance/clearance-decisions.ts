import type { Grant } from '#contract/role';
import type { HistoryEntry, Licence } from '#contract/licence';
import type { Action } from '#domain/rights';
import type { DecisionKind } from '../licence-view/decision';

const CLEARANCE_DECISIONS = ['clear', 'suspend', 'refuse', 'correct'] as const satisfies DecisionKind[];
/** Whether an action is one of the decisions of customs. */
export const isClearanceDecision = (action: Action): boolean =>
  (CLEARANCE_DECISIONS as readonly Action[]).includes(action);
const DAY_MS = 24 * 3_600_000;

type Known = Pick<Licence, 'history'> | null;

/** The decisions of customs that are permitted now, in the order of their buttons. */
export function toClearanceDecisions(
  actions: readonly Action[],
  licence: Known,
  grant: Grant | null,
  now: Date,
): readonly DecisionKind[] {
  const until = correctableUntil(licence, grant);
  const canCorrect = until !== null && now < until;
  return CLEARANCE_DECISIONS.filter((kind) => actions.includes(kind) && (kind !== 'correct' || canCorrect));
}

/** A mistake is corrected within a day, by the office that made it; the server decides. Null where it was another office. */
export function correctableUntil(licence: Known, grant: Grant | null): Date | null {
  const last = licence?.history.findLast(({ kind }) => kind === 'clear' || kind === 'refuse');
  return last && last.actedFor === grant?.holder ? new Date(Date.parse(last.at) + DAY_MS) : null;
}

/** What customs decided last, unless it was taken back. */
export function lastDecision(licence: Known): HistoryEntry | null {
  const ofCustoms: readonly string[] = CLEARANCE_DECISIONS;
  const last = licence?.history.findLast(({ kind }) => ofCustoms.includes(kind));
  return last && last.kind !== 'correct' ? last : null;
}
