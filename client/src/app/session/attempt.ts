import { signal } from '@angular/core';
import type { Problem } from '#contract/problem';
import { toProblem } from './api-error';

/** One thing a page asks of the server: whether it is under way, and what went wrong the last time. */
export class Attempt {
  readonly #isRunning = signal(false);
  readonly #problem = signal<Problem | null>(null);
  readonly isRunning = this.#isRunning.asReadonly();
  readonly problem = this.#problem.asReadonly();

  /** Runs `ask` unless it runs already. @returns whether it succeeded */
  async run(ask: () => Promise<unknown>): Promise<boolean> {
    if (this.#isRunning()) return false;
    this.#isRunning.set(true);
    this.#problem.set(null);
    try {
      await ask();
      return true;
    } catch (error) {
      this.#problem.set(toProblem(error));
      return false;
    } finally {
      this.#isRunning.set(false);
    }
  }
}
