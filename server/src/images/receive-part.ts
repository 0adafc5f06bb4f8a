import { createHash } from 'node:crypto';
import type { Database, Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import type { ContentRange } from '#server/images/content-range';
import { ACCOUNT_BYTES } from '#server/images/image-limits';
import {
  findUpload,
  insertImage,
  lockBytes,
  lockQuota,
  lockUpload,
  removeUpload,
  saveUpload,
  sumUploads,
  type Upload,
} from '#server/images/image-repository';
import { imageKey, renditionKey, uploadKey } from '#server/images/image-keys';
import { decodePicture, type RenditionSize } from '#server/images/picture-decoder';
import type { Services } from '#server/services';

/** One part of a picture, as it arrived. */
export interface Part {
  readonly accountId: string;
  readonly imageId: string;
  readonly mediaType: string;
  readonly range: ContentRange;
  readonly bytes: Buffer;
}
export interface Received {
  readonly received: number;
  readonly complete: boolean;
}

/**
 * Takes the next part of a picture; the last one has the whole checked. A part that is there already changes nothing.
 * @throws Problem 409 `gap` with the offset to go on from, 422 `wrong-hash`, `not-an-image` and `too-many-pixels` after which
 * the upload starts over, 422 `quota-reached`
 */
export async function receivePart(services: Services, part: Part): Promise<Received> {
  const { db, blobs } = services;
  const { accountId, imageId } = part;
  try {
    const taken = await db.transaction((tx) => takePart(services, part, tx));
    const received = Buffer.isBuffer(taken) ? await storeWhole(services, part, taken) : taken;
    if (received.complete) await blobs.remove(uploadKey(accountId, imageId));
    return received;
  } catch (error) {
    if (error instanceof Problem && STARTS_OVER.has(error.code)) {
      await removeUpload(db, accountId, imageId);
      await blobs.remove(uploadKey(accountId, imageId));
    }
    throw error;
  }
}

const STARTS_OVER = new Set(['wrong-hash', 'not-an-image', 'too-many-pixels']);

/** @returns with the last part all bytes; it counts only once they were checked, and can be sent again until then */
async function takePart(services: Services, part: Part, tx: Transaction): Promise<Received | Buffer> {
  const { db, blobs } = services;
  const { accountId, imageId, mediaType, range, bytes } = part;
  await lockUpload(db, accountId, imageId, tx);
  const upload = await findUpload(db, accountId, imageId, tx);
  if (upload?.isComplete) return { received: upload.sizeBytes, complete: true };
  const offset = continues(upload, part) ? upload.receivedBytes : 0;
  if (range.start > offset)
    throw new Problem(409, 'gap', 'Earlier bytes are missing.', { params: { offset: String(offset) } });
  if (range.end <= offset) return { received: offset, complete: false };
  if (!continues(upload, part)) await assertQuota(db, part, tx);
  await blobs.append(uploadKey(accountId, imageId), range.start, bytes);
  const isWhole = range.end === range.total;
  await saveUpload(db, accountId, imageId, mediaType, isWhole ? { ...range, end: offset } : range, false, tx);
  return isWhole ? blobs.read(uploadKey(accountId, imageId)) : { received: range.end, complete: false };
}

/** Another size or type than before belongs to another file: that upload begins anew. */
function continues(upload: Upload | undefined, { range, mediaType }: Part): upload is Upload {
  return upload?.sizeBytes === range.total && upload.mediaType === mediaType;
}

/** One new upload of an account after the other: two first parts at once would both find room. */
async function assertQuota(db: Database, { accountId, imageId, range }: Part, tx: Transaction): Promise<void> {
  await lockQuota(db, accountId, tx);
  const others = await sumUploads(db, accountId, imageId, tx);
  if (others + range.total > ACCOUNT_BYTES)
    throw new Problem(422, 'quota-reached', 'This account has uploaded all the pictures it may.', {
      params: { maxBytes: String(ACCOUNT_BYTES) },
    });
}

/** Checks and decodes outside a transaction: a large picture takes seconds, and a connection is worth more. */
async function storeWhole({ db, blobs }: Services, part: Part, whole: Buffer): Promise<Received> {
  const { accountId, imageId, mediaType, range } = part;
  if (createHash('sha256').update(whole).digest('hex') !== imageId)
    throw new Problem(422, 'wrong-hash', 'The bytes are not those of the picture they were announced as.');
  const { widthPx, heightPx, renditions } = await decodePicture(whole, mediaType);
  await db.transaction(async (tx) => {
    await lockUpload(db, accountId, imageId, tx);
    await lockBytes(db, imageId, tx);
    for (const [size, bytes] of Object.entries(renditions) as [RenditionSize, Buffer][])
      await blobs.put(renditionKey(imageId, size), bytes);
    await blobs.put(imageKey(imageId), whole);
    await insertImage(db, { id: imageId, mediaType, sizeBytes: range.total, widthPx, heightPx }, tx);
    await saveUpload(db, accountId, imageId, mediaType, range, true, tx);
  });
  return { received: range.end, complete: true };
}
