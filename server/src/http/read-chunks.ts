import type { IncomingMessage } from 'node:http';
import { Problem } from '#server/http/problem';

/** What is taken of a body. */
export interface Reading {
  /** Bytes, at most. */
  readonly limit: number;
  /** How long the sender may take. */
  readonly patienceMs: number;
}

/**
 * Hands the body of `request` to `take` as it comes, and waits for a promise of it before there is more. What is longer than `limit` is
 * not read to its end.
 * @throws Problem 413 `too-large`; 408 `too-slow` after `patienceMs`; 400 where the sender went away; what `take` throws
 */
export function readChunks(
  request: IncomingMessage,
  { limit, patienceMs }: Reading,
  take: (chunk: Buffer) => Promise<void> | void,
): Promise<void> {
  return new Promise((done, fail) => {
    let size = 0;
    const hear = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) return end(() => fail(tooLarge()));
      const taken = take(chunk);
      if (!taken) return;
      request.pause();
      taken.then(
        () => request.resume(),
        (error: unknown) => end(() => fail(error as Error)),
      );
    };
    const finish = () => end(done);
    const giveUp = () => end(() => fail(brokenOff()));
    const timer = setTimeout(() => end(() => fail(tooSlow())), patienceMs);
    const end = (say: () => void) => {
      clearTimeout(timer);
      request.off('data', hear).off('end', finish).off('close', giveUp);
      // What still comes is thrown away.
      request.resume();
      say();
    };
    request.on('data', hear).on('end', finish).on('close', giveUp).on('error', giveUp);
  });
}

export const tooLarge = (): Problem => new Problem(413, 'too-large', 'That is more than this server takes at once.');
const tooSlow = (): Problem => new Problem(408, 'too-slow', 'It took too long to arrive. Try again.');
const brokenOff = (): Problem => new Problem(400, 'malformed-request', 'The request cannot be read.');
