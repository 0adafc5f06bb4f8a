import type { Problem } from '#contract/problem';

/** Whether the server can be reached, as the last answer showed. `captive`: somebody else answered in its place. */
export type Reach = 'unknown' | 'online' | 'offline' | 'captive' | 'serverDown';

/** Sending or pulling cannot go on now; nothing was lost and it is tried again later. */
export class SyncPause extends Error {
  override readonly name = 'SyncPause';
  readonly reach: Reach;
  /** The session is over, or is another person's. */
  readonly needsSignIn: boolean;
  /** How long the server asked to be left alone, in ms; null when it did not. */
  readonly retryAfterMs: number | null;
  /** The server's own words for it. */
  readonly problem: Problem | null;

  constructor(
    reach: Reach,
    more: { readonly needsSignIn?: boolean; readonly retryAfterMs?: number | null; readonly problem?: Problem } = {},
  ) {
    super(`Sync pauses: ${reach}`);
    this.reach = reach;
    this.needsSignIn = more.needsSignIn ?? false;
    this.retryAfterMs = more.retryAfterMs ?? null;
    this.problem = more.problem ?? null;
  }
}

/** The server refused a request for a reason of its own (RFC 9457). */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`Refused: ${problem.code}`);
    this.problem = problem;
  }
}

/** Not our server's words: something between it and this device answered a request in its place. */
export class ForeignAnswer extends Error {
  override readonly name = 'ForeignAnswer';
  readonly status: number;

  constructor(status: number) {
    super(`Somebody else answered: ${status}`);
    this.status = status;
  }
}

/** A problem this device found by itself, in the form of the server's. */
export function toDeviceProblem(code: string, status = 0, params?: Record<string, string>): Problem {
  return { type: `about:device/${code}`, title: code, status, code, ...(params && { params }) };
}
