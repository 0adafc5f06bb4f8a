import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { findTrouble, type Trouble } from '#server/http/find-trouble';
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
    const problem = toProblem(error, request.method);
    if (problem.status >= 500 || problem.cause)
      log.error({ error: problem.cause ?? error, method: request.method, path: request.route?.path }, 'request failed');
    if (response.headersSent) return next(error);
    sendProblem(response, problem);
  };
}

function sendProblem(response: Response, problem: Problem): void {
  const seconds = problem.extras.params?.['seconds'] ?? RETRY_AFTER_S[problem.status];
  if (seconds !== undefined) response.set('Retry-After', String(seconds));
  response.status(problem.status).type('application/problem+json').json(problem.toBody());
}

/** Express and its parsers mark what the sender did wrong with a 4xx `status`. */
function toProblem(error: unknown, method: string): Problem {
  if (error instanceof Problem) return error;
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return new Problem(413, 'too-large', 'That is more than this server takes at once.');
  if (status >= 400 && status < 500) return new Problem(status, 'malformed-request', 'The request cannot be read.');
  return tellTrouble(findTrouble(error) ?? 'unexpected', method);
}

const TROUBLES: Record<Trouble | 'unexpected', readonly [status: number, title: string]> = {
  'database-away': [503, 'The server cannot reach its records at the moment. Try again in a moment.'],
  overloaded: [503, 'The server has too much to do at the moment. Try again in a moment.'],
  'disk-full': [507, 'The server has no room left; those who run it must make some. Try again later.'],
  unexpected: [500, 'Something went wrong on our side. Try again in a moment.'],
};
/** Seconds by status: a database is back soon, room on a disk is not. */
const RETRY_AFTER_S: Readonly<Record<number, number>> = { 429: 60, 503: 5, 507: 60 };
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What went wrong on our side. Of a write nobody knows then whether it was kept: the answer to a commit may be what was lost. */
export function tellTrouble(trouble: Trouble | 'unexpected', method: string): Problem {
  const [status, title] = TROUBLES[trouble];
  if (READING.has(method)) return new Problem(status, trouble, title);
  const unsure = 'We do not know whether what was sent was kept; the app sends it again under the same id.';
  return new Problem(status, trouble, `${title} ${unsure}`, { params: { kept: 'unknown' } });
}
