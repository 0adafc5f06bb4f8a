import type { IncomingMessage } from 'node:http';
import { Problem } from '#server/http/problem';

const FIRST_BYTES = 4096;

/**
 * The body of `request`. What is longer than `limit` is not read to its end, nor at all where it says so itself.
 * @throws Problem 413 `too-large`; 408 `too-slow` after `patienceMs`; 400 where the sender went away
 */
export function readBytes(request: IncomingMessage, limit: number, patienceMs: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(tooLarge());
  return new Promise((done, fail) => {
    let bytes: Buffer = Buffer.allocUnsafe(Math.min(limit, FIRST_BYTES));
    let size = 0;
    const take = (part: Buffer) => {
      if (size + part.length > limit) return end(() => fail(tooLarge()));
      // Copied: a part may be one byte, and holds on to all it came with.
      bytes = makeRoom(bytes, size + part.length, limit);
      size += part.copy(bytes, size);
    };
    const finish = () => end(() => done(bytes.subarray(0, size)));
    const giveUp = () => end(() => fail(brokenOff()));
    const timer = setTimeout(() => end(() => fail(tooSlow())), patienceMs);
    const end = (say: () => void) => {
      clearTimeout(timer);
      request.off('data', take).off('end', finish).off('close', giveUp);
      // What still comes is thrown away.
      request.resume();
      say();
    };
    request.on('data', take).on('end', finish).on('close', giveUp).on('error', giveUp);
  });
}

function makeRoom(bytes: Buffer, size: number, limit: number): Buffer {
  if (size <= bytes.length) return bytes;
  const larger = Buffer.allocUnsafe(Math.min(limit, Math.max(size, 2 * bytes.length)));
  bytes.copy(larger);
  return larger;
}

const tooLarge = (): Problem => new Problem(413, 'too-large', 'That is more than this server takes at once.');
const tooSlow = (): Problem => new Problem(408, 'too-slow', 'It took too long to arrive. Try again.');
const brokenOff = (): Problem => new Problem(400, 'malformed-request', 'The request cannot be read.');
