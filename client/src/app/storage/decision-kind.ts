import type { CommandKind } from '#contract/command';

/** Decides about a licence without typing in it; compare-and-set on its version. */
export type DecisionKind = Exclude<CommandKind, 'saveDraft' | 'submit' | 'discard'>;

const EDITS: readonly CommandKind[] = ['saveDraft', 'submit', 'discard'];

/** Whether a command of the outbox is a decision. */
export function isDecision(kind: CommandKind): kind is DecisionKind {
  return !EDITS.includes(kind);
}
