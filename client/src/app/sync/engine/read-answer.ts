import { Problem } from '#contract/problem';
import { LONGEST_PAUSE_MS } from './back-off.ts';
import { ForeignAnswer, RefusedRequest, SyncPause, toDeviceProblem } from './sync-failure.ts';
import type { TransportAnswer } from './transport.ts';

/** What of a zod schema is needed here. */
interface Schema<Value> {
  safeParse(value: unknown): { success: true; data: Value } | { success: false };
}

/**
 * The answer as `schema` describes it.
 * @throws SyncPause when the server cannot answer now or asks to wait or to sign in; ForeignAnswer when somebody else answered;
 * RefusedRequest for any other problem
 */
export function readAnswer<Value>(answer: TransportAnswer, schema: Schema<Value>): Value {
  if (answer.status !== 200 && answer.status !== 201) return throwRefusal(answer);
  const parsed = schema.safeParse(parseJson(answer.text));
  if (parsed.success) return parsed.data;
  throw isServer(answer) ? new SyncPause('serverDown') : new ForeignAnswer(answer.status);
}

/** @throws SyncPause, ForeignAnswer or RefusedRequest, always */
export function throwRefusal(answer: TransportAnswer): never {
  const retryAfterMs = parseRetryAfter(answer.header('retry-after'));
  if (answer.status === 511) throw new SyncPause('captive');
  if (answer.status >= 500 || answer.status === 408 || answer.status === 425)
    throw new SyncPause('serverDown', { retryAfterMs });
  const problem = Problem.safeParse(parseJson(answer.text));
  if (answer.status === 429)
    throw new SyncPause('online', {
      retryAfterMs: retryAfterMs ?? 5_000,
      ...(problem.success && { problem: problem.data }),
    });
  // 407 of a proxy, a redirect, a page of a portal or of a firewall: not our server's words.
  if (!problem.success || answer.status < 400) {
    // A gateway in front of the server cuts what is too large without a word of its own.
    if (answer.status === 413) throw new RefusedRequest(toDeviceProblem('too-large', 413));
    throw new ForeignAnswer(answer.status);
  }
  if (answer.status === 401) throw new SyncPause('online', { needsSignIn: true });
  throw new RefusedRequest(problem.data);
}

/** Whether the answer is of our server, as far as its type says. */
function isServer(answer: TransportAnswer): boolean {
  return (answer.header('content-type') ?? '').includes('json');
}

/** Undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds of a `Retry-After`; a date is not understood, our server never sends one. */
function parseRetryAfter(value: string | null): number | null {
  return value !== null && /^\d{1,5}$/.test(value) ? Math.min(Number(value) * 1000, LONGEST_PAUSE_MS) : null;
}
