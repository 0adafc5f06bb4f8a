import type { DecisionDetails } from '#contract/decision';
import { DETENTIONS } from '#domain/clearance/detention';
import { ANOTHER_NUMBER, ANOTHER_NUMBER_CODES } from '#domain/decisions/another-number';
import { CANCELLATION_CODES, CANCELLATIONS } from '#domain/decisions/cancellation';
import { REJECTION_REASON_CODES, REJECTION_REASONS } from '#domain/decisions/rejection-reasons';
import { VERIFICATION_STEP_CODES, VERIFICATION_STEPS } from '#domain/decisions/verification-steps';
import { isDecision, type DecisionKind } from '../storage/decision-kind';

export { isDecision, type DecisionKind };

/** A decision as a person takes it on a page. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly words: string;
  readonly details: DecisionDetails;
}

/** What speaks against taking a decision, in words of the person's language. */
export type DecisionWarnings = Partial<Readonly<Record<DecisionKind, string>>>;

/** What must be chosen for a decision on this page, besides what it always needs. */
export type DecisionQuestions = Partial<Readonly<Record<DecisionKind, DecisionChoice>>>;

/** Codes to choose from, one or several, at least one; `articles` names the law of each where it has one of its own. */
export interface DecisionChoice {
  readonly field: 'steps' | 'reasons' | 'because' | 'measure' | 'another';
  readonly codes: readonly string[];
  readonly isSeveral: boolean;
  readonly articles: Readonly<Record<string, string>>;
}

const CHOICES: Partial<Record<DecisionKind, DecisionChoice>> = {
  verify: { field: 'steps', codes: VERIFICATION_STEP_CODES, isSeveral: true, articles: VERIFICATION_STEPS },
  reject: { field: 'reasons', codes: REJECTION_REASON_CODES, isSeveral: true, articles: REJECTION_REASONS },
  cancel: { field: 'because', codes: CANCELLATION_CODES, isSeveral: false, articles: CANCELLATIONS },
  suspend: { field: 'measure', codes: DETENTIONS, isSeveral: false, articles: {} },
};
/** Why a number close to another one is not that one. */
export const ANOTHER_NUMBER_CHOICE: DecisionChoice = {
  field: 'another',
  codes: ANOTHER_NUMBER_CODES,
  isSeveral: false,
  articles: ANOTHER_NUMBER,
};
const WITH_REASON: readonly DecisionKind[] = ['remark', 'reject', 'return', 'cancel', 'suspend', 'refuse', 'correct'];
const FINAL: readonly DecisionKind[] = ['reject', 'cancel', 'refuse', 'suspend', 'return'];

/** Whether the decision needs its reason in words; the others may carry some. */
export function needsWords(kind: DecisionKind): boolean {
  return WITH_REASON.includes(kind);
}

/** Whether the decision takes something from somebody: its button says so by its colour. */
export function isGrave(kind: DecisionKind): boolean {
  return FINAL.includes(kind);
}

/** What must be chosen for the decision; undefined where words are all. */
export function choiceOf(kind: DecisionKind): DecisionChoice | undefined {
  return CHOICES[kind];
}
