import { signal } from '@angular/core';
import type { Problem } from '#contract/problem';
import { toProblem } from './api-error';

/**
 * One thing a page asks of the server: whether it is under way, and what went wrong the last time. Where the server asks for patience
 * (429) it is not asked again before the time; then the problem is over.
 */
export class Attempt {
  readonly #isRunning = signal(false);
  readonly #isWaiting = signal(false);
  readonly #problem = signal<Problem | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly isRunning = this.#isRunning.asReadonly();
  readonly isWaiting = this.#isWaiting.asReadonly();
  readonly problem = this.#problem.asReadonly();

  /** Runs `ask` unless it runs already or must wait. @returns whether it succeeded */
  async run(ask: () => Promise<unknown>): Promise<boolean> {
    if (this.#isRunning() || this.#isWaiting()) return false;
    this.#isRunning.set(true);
    this.#problem.set(null);
    try {
      await ask();
      return true;
    } catch (error) {
      this.#fail(toProblem(error));
      return false;
    } finally {
      this.#isRunning.set(false);
    }
  }

  /** Nothing went wrong and nothing waits: it is about something else now. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#isWaiting.set(false);
    this.#problem.set(null);
  }

  #fail(problem: Problem): void {
    this.#problem.set(problem);
    const seconds = problem.status === 429 ? Number(problem.params?.['seconds']) : 0;
    if (!(seconds > 0)) return;
    this.#isWaiting.set(true);
    clearTimeout(this.#timer);
    // Longer ones than a day overflow the timer.
    this.#timer = setTimeout(() => this.reset(), Math.min(seconds, 86_400) * 1000);
  }
}
