import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '#server/database/connection';
import { Problem } from '#server/http/problem';
import { noteRemovals } from '#server/images/blob-removals';
import { uploadKey } from '#server/images/image-keys';
import { ACCOUNT_BYTES } from '#server/images/image-limits';
import type { Part } from '#server/images/receive-part';
import { findUpload, insertUpload, lockQuota, sumUploads, type Upload } from '#server/images/upload-repository';

/**
 * The upload `part` belongs to, begun if it is the first one: its whole size is reserved before a byte is written.
 * @throws Problem 409 `gap` when nothing was begun and the part is not the first, 422 `quota-reached`
 */
export async function beginUpload(db: Database, part: Part): Promise<Upload> {
  const { accountId, imageId } = part;
  const upload = await findUpload(db, accountId, imageId);
  if (upload && continues(upload, part)) return upload;
  if (part.range.start > 0) throw gap(0);
  return db.transaction(async (tx) => {
    // One new upload of an account after the other: two first parts at once would both find room.
    await lockQuota(db, accountId, tx);
    const present = await findUpload(db, accountId, imageId, tx);
    return present && continues(present, part) ? present : insertNew(db, part, present, tx);
  });
}

export const gap = (offset: number): Problem =>
  new Problem(409, 'gap', 'Earlier bytes are missing.', { params: { offset: String(offset) } });

/** Another size or type than before belongs to another file: that upload begins anew. */
function continues(upload: Upload, { range, mediaType }: Part): boolean {
  return upload.isComplete || (upload.sizeBytes === range.total && upload.mediaType === mediaType);
}

async function insertNew(db: Database, part: Part, replaced: Upload | undefined, tx: Transaction): Promise<Upload> {
  const { accountId, imageId, mediaType } = part;
  const sizeBytes = part.range.total;
  if ((await sumUploads(db, accountId, imageId, tx)) + sizeBytes > ACCOUNT_BYTES)
    throw new Problem(422, 'quota-reached', 'This account has uploaded all the pictures it may.', {
      params: { maxBytes: String(ACCOUNT_BYTES) },
    });
  if (replaced) await noteRemovals(db, [uploadKey(replaced)], tx);
  const upload = {
    accountId,
    imageId,
    copyId: randomUUID(),
    sizeBytes,
    mediaType,
    receivedBytes: 0,
    isComplete: false,
  };
  await insertUpload(db, upload, tx);
  return upload;
}
