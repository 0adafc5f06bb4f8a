import { Service, signal } from '@angular/core';
import type { Background } from '#contract/desk';
import { usesNumber } from '#domain/decisions/another-number';
import { ANOTHER_NUMBER_CHOICE, type DecisionQuestions } from '../licence-view/decision';

/** What the records say of the licence `id`. */
export interface LoadedBackground {
  readonly id: string;
  readonly background: Background;
}

/**
 * Whether Validate asks why the number is another one than a close one that is in use: the records say so, or the server did, where
 * it was decided without a network. Provided by the page.
 */
@Service({ autoProvided: false })
export class NumberQuestion {
  readonly #loaded = signal<LoadedBackground | null>(null);
  readonly #askedAbout = signal<string | null>(null);

  take(loaded: LoadedBackground): void {
    this.#loaded.set(loaded);
  }

  /** The server did not take the validation of this licence without a reason. */
  askAbout(id: string): void {
    this.#askedAbout.set(id);
  }

  /** What is to be chosen for a decision about this licence. */
  questionsFor(id: string): DecisionQuestions {
    const loaded = this.#loaded();
    const near = loaded?.id === id ? loaded.background.nearNumbers : [];
    const isInUse = near.some(({ validation, clearance }) => usesNumber(validation, clearance));
    return isInUse || this.#askedAbout() === id ? { validate: ANOTHER_NUMBER_CHOICE } : {};
  }
}
