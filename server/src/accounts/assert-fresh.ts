import { Problem } from '#server/http/problem';

/** How long signing in counts as proof that it is the owner. */
const FRESH_MS = 10 * 60_000;

/**
 * Whoever signed in a moment ago is the owner; a session left open, or stolen, proves less. `startedAt` is that of the session.
 * @throws Problem 403 `sign-in-again`
 */
export function assertFresh(startedAt: string | undefined): void {
  if (startedAt && Date.now() - Date.parse(startedAt) < FRESH_MS) return;
  throw new Problem(403, 'sign-in-again', 'Sign out and in again, then do this within ten minutes.');
}
