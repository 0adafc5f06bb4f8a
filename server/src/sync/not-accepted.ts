import type { Answer } from '#contract/answer';

type NotAcceptedAnswer = Exclude<Answer, { outcome: 'accepted' | 'refused' }>;

/** Ends the transaction of a command that cannot be accepted now and carries its answer. Refusals are Problems. */
export class NotAccepted extends Error {
  readonly answer: NotAcceptedAnswer;

  constructor(answer: NotAcceptedAnswer) {
    super(answer.outcome);
    this.answer = answer;
  }
}
