import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from '#server/log';
import type { Problem as ProblemBody } from '#contract/problem';

type Extras = Partial<Pick<ProblemBody, 'detail' | 'errors' | 'present' | 'params'>>;

/** An error a person can act on, RFC 9457. `code` names its kind and the words shown in the client (`problems.<code>`). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly extras: Extras;

  constructor(status: number, code: string, title: string, extras: Extras = {}) {
    super(title);
    this.status = status;
    this.code = code;
    this.extras = extras;
  }

  toBody(): ProblemBody {
    return {
      type: `/problems/${this.code}`,
      title: this.message,
      status: this.status,
      code: this.code,
      ...this.extras,
    };
  }
}

/** What does not exist, and what one may not see: they look alike on purpose. */
export const notFound = (): Problem => new Problem(404, 'not-found', 'There is no such thing, or you may not see it.');

/** Nobody is signed in. */
export const notSignedIn = (): Problem => new Problem(401, 'not-signed-in', 'Sign in to go on.');

/** Somebody proved the password, and has to prove, or first to add, a second factor. */
export const secondFactorNeeded = (step: 'prove' | 'enrol'): Problem =>
  new Problem(401, 'second-factor-needed', 'One step of signing in is missing: the second factor.', {
    params: { step },
  });

/** Every path no route answers. */
export const answerNotFound: RequestHandler = () => {
  throw notFound();
};

/** Renders every error as a problem; what nobody foresaw is logged and told without its insides. */
export function renderProblems(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = toProblem(error);
    if (problem.status >= 500 || problem.cause)
      log.error({ error: problem.cause ?? error, method: request.method, path: request.route?.path }, 'request failed');
    if (response.headersSent) return next(error);
    sendProblem(response, problem);
  };
}

function sendProblem(response: Response, problem: Problem): void {
  if (problem.status === 429) response.set('Retry-After', problem.extras.params?.['seconds'] ?? '60');
  response.status(problem.status).type('application/problem+json').json(problem.toBody());
}

/** Express and its parsers mark what the sender did wrong with a 4xx `status`. */
function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return new Problem(413, 'too-large', 'That is more than this server takes at once.');
  if (status >= 400 && status < 500) return new Problem(status, 'malformed-request', 'The request cannot be read.');
  return new Problem(
    500,
    'unexpected',
    'Something went wrong on our side. Nothing was changed; try again in a moment.',
  );
}
