import type { Request } from 'express';
import { Problem, secondFactorNeeded } from '#server/http/problem';
import { getHalfAccountId } from '#server/http/session';

/** Minutes that a proof counts for changes of what proves it. */
const FRESH_MS = 10 * 60_000;

/**
 * Whoever may add a factor: somebody signed in, or whose role needs the first.
 * @throws Problem 401 `second-factor-needed` where there is one to prove
 */
export function getEnrollingAccountId(request: Request): string {
  if (request.session.missingStep === 'prove') throw secondFactorNeeded('prove');
  return getHalfAccountId(request);
}

/** Whether the owner proved it lately: by signing in, or again since. */
export function isProvedLately({ session: { startedAt, provedAt } }: Request): boolean {
  return Date.now() - Date.parse(provedAt ?? startedAt ?? '') < FRESH_MS;
}

/** @throws Problem 403 `prove-again` */
export function assertProvedLately(request: Request): void {
  if (!isProvedLately(request)) throw new Problem(403, 'prove-again', 'Show once more that it is you, then do this.');
}
