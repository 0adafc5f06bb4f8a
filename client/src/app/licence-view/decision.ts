import type { Command } from '#contract/command';

/** Decides about a licence without typing in it; compare-and-set on its version. */
export type DecisionKind = Exclude<Command['kind'], 'saveDraft' | 'submit' | 'discard'>;

/** A decision as a person takes it on a page. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly words: string;
}

const WITH_REASON: readonly DecisionKind[] = ['reject', 'return', 'cancel', 'suspend', 'refuse'];
const EDITS: readonly Command['kind'][] = ['saveDraft', 'submit', 'discard'];

/** Whether the decision needs its reason in words; the others may carry some. */
export function needsWords(kind: DecisionKind): boolean {
  return WITH_REASON.includes(kind);
}

/** Whether a command of the outbox is a decision. */
export function isDecision(kind: Command['kind']): kind is DecisionKind {
  return !EDITS.includes(kind);
}
