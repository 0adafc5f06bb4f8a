import type { Grant } from '#contract/role';
import type { Licence } from '#contract/licence';
import type { Action } from '#domain/rights';
import type { DecisionKind } from '../licence-view/decision';

const CLEARANCE_DECISIONS = ['clear', 'suspend', 'refuse', 'correct'] as const satisfies DecisionKind[];
const DAY_MS = 24 * 3_600_000;

/** The decisions of customs that are permitted now, in the order of their buttons. */
export function toClearanceDecisions(
  actions: readonly Action[],
  licence: Pick<Licence, 'history'> | null,
  grant: Grant | null,
  now: Date,
): readonly DecisionKind[] {
  const canCorrect = isCorrectable(licence, grant, now);
  return CLEARANCE_DECISIONS.filter((kind) => actions.includes(kind) && (kind !== 'correct' || canCorrect));
}

/** A mistake is corrected within a day, by the office that made it; the server decides. */
function isCorrectable(licence: Pick<Licence, 'history'> | null, grant: Grant | null, now: Date): boolean {
  const last = licence?.history.findLast(({ kind }) => kind === 'clear' || kind === 'refuse');
  return Boolean(last && last.actedFor === grant?.holder && now.getTime() - Date.parse(last.at) < DAY_MS);
}
