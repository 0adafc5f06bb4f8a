import { availableParallelism } from 'node:os';
import { Problem } from '#server/http/problem';
import { DecoderPool, type DecoderEnd } from '#server/images/decoding/decoder-pool';
import { FairQueue, QueueFull } from '#server/images/decoding/fair-queue';
import { notAnImage } from '#server/images/decoding/not-an-image';
import type { PictureTask, StoredSize } from '#server/images/decoding/picture-task';
import { WeightedGate } from '#server/images/decoding/weighted-gate';
import { IMAGE_PIXELS } from '#server/images/image-limits';

/** Checks pictures and makes their renditions apart from the process that answers requests, some at a time. */
export interface PictureDecoder {
  /**
   * Does `task` when it is the turn of `accountId`. One whose process dies of it is tried once more, as something else may have ended it.
   * @throws Problem as `decodeTask` does; 422 `not-an-image` when no process survives the picture, or it takes too long;
   * 429 `pictures-wait` when too many wait, which changed nothing
   */
  readonly decode: (accountId: string, task: PictureTask) => Promise<StoredSize>;
  readonly stop: () => void;
}

/** As many as cores. One more decodes no more of them (`bench -- storm`), and everybody else waits longer. */
const PROCESSES = availableParallelism();
/** Pixels decoded at the same time: each may take 8 bytes. */
const PIXELS_AT_ONCE = Math.max(IMAGE_PIXELS, PROCESSES * 8_000_000);
/** Devices wait a minute for an answer; whatever waits costs no memory but its last part. */
const LIMITS = { atOnce: PROCESSES, waiting: 300, waitingOfOne: 40, patienceMs: 30_000 };
/** Seconds after which a device that was sent away comes again. */
const COME_AGAIN_S = { least: 5, most: 20 };

/** Decodes pictures of the blob store in `folder`. */
export function createPictureDecoder(folder: string): PictureDecoder {
  const queue = new FairQueue(LIMITS);
  const gate = new WeightedGate(PROCESSES, PIXELS_AT_ONCE);
  const pool = new DecoderPool(folder);
  const decodeOnce = (task: PictureTask) => pool.decode(task, (pixels, decode) => gate.pass(pixels, decode));
  return {
    decode: async (accountId, task) => {
      try {
        return await queue.inTurn(accountId, async () => {
          const end = await decodeOnce(task);
          return readEnd(end === 'died' ? await decodeOnce(task) : end);
        });
      } catch (error) {
        throw error instanceof QueueFull ? picturesWait() : error;
      }
    },
    stop: () => pool.stop(),
  };
}

function readEnd(end: DecoderEnd): StoredSize {
  if (typeof end === 'string') throw notAnImage();
  if ('stored' in end) return end.stored;
  // As the same fault of the disk would show in this process.
  if ('failure' in end) throw Object.assign(new Error(end.failure.message), { code: end.failure.code });
  const { status, code, title, type: _type, ...extras } = end.problem;
  throw new Problem(status, code, title, extras);
}

/** Devices that were sent away together do not come again together. */
function picturesWait(): Problem {
  const seconds = Math.round(COME_AGAIN_S.least + Math.random() * (COME_AGAIN_S.most - COME_AGAIN_S.least));
  const title = 'Many pictures arrive at the moment. What was sent is kept; the rest is taken in a little while.';
  return new Problem(429, 'pictures-wait', title, { params: { seconds: String(seconds) } });
}
