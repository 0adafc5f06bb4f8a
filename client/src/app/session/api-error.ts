import type { Problem } from '#contract/problem';

/** The server's refusal, or the reason it was not reached, as a problem the page can show. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** The problem behind `error`; what nobody foresaw is `unexpected`. */
export function toProblem(error: unknown): Problem {
  return error instanceof ApiError ? error.problem : deviceProblem('unexpected');
}

/** A problem found on the device, before any server spoke: `unreachable`, `timed-out`, `unexpected`. */
export function deviceProblem(code: string): Problem {
  return { type: `/problems/${code}`, title: code, status: 0, code };
}
