import { randomUUID } from 'node:crypto';
import { Problem } from '#server/http/problem';
import { forgetRemovals, noteRemovals } from '#server/images/blob-removals';
import type { StoredSize } from '#server/images/decoding/picture-task';
import { copyKeys, imageKey, renditionKeys, uploadKey, type ImageCopy } from '#server/images/image-keys';
import { insertImage } from '#server/images/image-repository';
import { completeUpload, removeUpload, type Upload } from '#server/images/upload-repository';
import type { Services } from '#server/services';

/** What this process stores at the moment: the last part sent twice at once is decoded once. */
const underWay = new Map<string, Promise<number | undefined>>();

/**
 * Checks the bytes of a whole upload and makes them a picture. Waits for its turn to be decoded; no connection is held meanwhile.
 * @returns its size in bytes; undefined when the upload ended meanwhile
 * @throws Problem 422 `wrong-hash`, `not-an-image`, `hidden-data` and `too-many-pixels`, after which the upload starts over; 429 `pictures-wait`
 */
export function storePicture(services: Services, upload: Upload): Promise<number | undefined> {
  const key = uploadKey(upload);
  const present = underWay.get(key);
  if (present) return present;
  const storing = storeOnce(services, upload).finally(() => underWay.delete(key));
  underWay.set(key, storing);
  return storing;
}

async function storeOnce(services: Services, upload: Upload): Promise<number | undefined> {
  const { db, decoder } = services;
  const { accountId, mediaType, imageId: sha256 } = upload;
  const copy = { id: sha256, copyId: randomUUID() };
  const keys = { from: uploadKey(upload), to: imageKey(copy), renditions: renditionKeys(copy) };
  try {
    await noteRemovals(db, copyKeys(copy));
    const size = await decoder.decode(accountId, { ...keys, mediaType, sha256 });
    return await record(services, upload, copy, size);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 422) await startOver(services, upload);
    // The bytes went with the upload, which another request ended.
    if (error.status === 404) return undefined;
    throw error;
  }
}

/** Where the picture is there already, from whomever, the new copy goes. */
async function record(
  { db, blobs }: Services,
  upload: Upload,
  copy: ImageCopy,
  { widthPx, heightPx }: StoredSize,
): Promise<number | undefined> {
  const { mediaType, sizeBytes } = upload;
  const surplus = await db.transaction(async (tx) => {
    if (!(await completeUpload(db, upload, tx))) return undefined;
    await noteRemovals(db, [uploadKey(upload)], tx);
    const isNew = await insertImage(db, { ...copy, mediaType, sizeBytes, widthPx, heightPx }, tx);
    if (!isNew) return [uploadKey(upload), ...copyKeys(copy)];
    if (!(await forgetRemovals(db, copyKeys(copy), tx)))
      throw new Error('The bytes were removed before they were recorded.');
    return [uploadKey(upload)];
  });
  for (const key of surplus ?? copyKeys(copy)) await blobs.remove(key);
  return surplus && sizeBytes;
}

async function startOver({ db, blobs }: Services, upload: Upload): Promise<void> {
  await db.transaction(async (tx) => {
    await noteRemovals(db, [uploadKey(upload)], tx);
    await removeUpload(db, upload, tx);
  });
  await blobs.remove(uploadKey(upload));
}
