import type { Action } from '#domain/rights';
import type { DecisionKind } from '../licence-view/decision';

/** The decisions of a competent authority, in the order of their buttons. */
export const DESK_DECISIONS = [
  'validate',
  'return',
  'verify',
  'remark',
  'reject',
  'cancel',
  'withdraw',
] as const satisfies DecisionKind[];

/** Those of them that are permitted now. */
export function toDeskDecisions(actions: readonly Action[]): readonly DecisionKind[] {
  return DESK_DECISIONS.filter((kind) => actions.includes(kind));
}

/** Whether a decision was taken at the desk, after which the next licence comes; a remark leaves one where one is. */
export function isDeskDecision(kind: DecisionKind): boolean {
  return kind !== 'remark' && (DESK_DECISIONS as readonly DecisionKind[]).includes(kind);
}
