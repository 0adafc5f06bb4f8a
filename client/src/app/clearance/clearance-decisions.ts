import type { Action } from '#domain/rights';
import type { DecisionKind } from '../licence-view/decision';

const CLEARANCE_DECISIONS = ['clear', 'suspend', 'refuse'] as const satisfies DecisionKind[];

/** The decisions of customs that are permitted now, in the order of their buttons. */
export function toClearanceDecisions(actions: readonly Action[]): readonly DecisionKind[] {
  return CLEARANCE_DECISIONS.filter((kind) => actions.includes(kind));
}
