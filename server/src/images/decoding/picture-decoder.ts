import { availableParallelism } from 'node:os';
import { readAnnouncedSize } from '#domain/values/announced-size';
import { Problem } from '#server/http/problem';
import type { CheckedPicture } from '#server/images/decoding/check-picture';
import { DecoderPool } from '#server/images/decoding/decoder-pool';
import { FairQueue, QueueFull } from '#server/images/decoding/fair-queue';
import { WeightedGate } from '#server/images/decoding/weighted-gate';
import { IMAGE_PIXELS } from '#server/images/image-limits';

/** Decodes `bytes`, which claim to be of `mediaType` and were announced as `sha256`. @throws Problem as `checkPicture` does */
export type CheckPicture = (bytes: Buffer, mediaType: string, sha256: string) => Promise<CheckedPicture>;

/** Decodes pictures apart from the process that answers requests, some at a time. */
export interface PictureDecoder {
  /**
   * Does `work` when it is the turn of `accountId`: before it nothing of the picture needs to be in memory.
   * @throws Problem 429 `pictures-wait` when too many wait, which changed nothing
   */
  readonly inTurn: <Value>(accountId: string, work: (check: CheckPicture) => Promise<Value>) => Promise<Value>;
  readonly stop: () => void;
}

const PROCESSES = availableParallelism();
/** Pixels decoded at the same time: each may take 8 bytes. */
const PIXELS_AT_ONCE = Math.max(IMAGE_PIXELS, PROCESSES * 8_000_000);
/** Devices wait a minute for an answer; whatever waits costs no memory but its last part. */
const LIMITS = { atOnce: 2 * PROCESSES, waiting: 300, waitingOfOne: 40, patienceMs: 30_000 };
/** Seconds after which a device that was sent away comes again. */
const COME_AGAIN_S = { least: 5, most: 20 };

export function createPictureDecoder(): PictureDecoder {
  const queue = new FairQueue(LIMITS);
  const gate = new WeightedGate(PROCESSES, PIXELS_AT_ONCE);
  const pool = new DecoderPool();
  const check: CheckPicture = (bytes, mediaType, sha256) =>
    gate.pass(countPixels(bytes), () => pool.decode({ bytes, mediaType, sha256 }));
  return {
    inTurn: async (accountId, work) => {
      try {
        return await queue.inTurn(accountId, () => work(check));
      } catch (error) {
        throw error instanceof QueueFull ? picturesWait() : error;
      }
    },
    stop: () => pool.stop(),
  };
}

/** As the head says; what it does not tell may be the most that is decoded. */
function countPixels(bytes: Buffer): number {
  const size = readAnnouncedSize(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return size ? Math.min(IMAGE_PIXELS, size.widthPx * size.heightPx) : IMAGE_PIXELS;
}

/** Devices that were sent away together do not come again together. */
function picturesWait(): Problem {
  const seconds = Math.round(COME_AGAIN_S.least + Math.random() * (COME_AGAIN_S.most - COME_AGAIN_S.least));
  const title = 'Many pictures arrive at the moment. What was sent is kept; the rest is taken in a little while.';
  return new Problem(429, 'pictures-wait', title, { params: { seconds: String(seconds) } });
}
