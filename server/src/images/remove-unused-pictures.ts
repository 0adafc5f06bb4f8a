import type { Database, Transaction } from '#server/database/connection';
import { noteRemovals, sweepRemovals } from '#server/images/blob-removals';
import { copyKeys, uploadKey } from '#server/images/image-keys';
import {
  loadImagesAfter,
  loadUploadsAfter,
  removeUnusedImage,
  removeUnusedUpload,
  ROWS_AT_ONCE,
  type UploadKey,
} from '#server/images/unused-picture-repository';
import type { Services } from '#server/services';

const BEFORE_ALL: UploadKey = { accountId: '00000000-0000-0000-0000-000000000000', imageId: '' };

/**
 * Removes uploads that no licence came to need within 30 days, and pictures nothing names any more, with their bytes. One
 * short transaction each; a picture that a command is about to attach is left for the next day.
 */
export function createRemoveUnusedPictures(services: Services): () => Promise<void> {
  return async () => {
    await removeUploads(services);
    await removeImages(services);
    await sweepRemovals(services.db, services.blobs);
  };
}

async function removeUploads(services: Services): Promise<void> {
  for (let after: UploadKey | undefined = BEFORE_ALL; after;) {
    const uploads: Awaited<ReturnType<typeof loadUploadsAfter>> = await loadUploadsAfter(services.db, after);
    for (const upload of uploads) if (upload.isUnused) await removeUpload(services, upload);
    after = uploads.length < ROWS_AT_ONCE ? undefined : uploads.at(-1);
  }
}

async function removeImages(services: Services): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const images: Awaited<ReturnType<typeof loadImagesAfter>> = await loadImagesAfter(services.db, after);
    for (const { imageId, isUnused } of images) if (isUnused) await removeImage(services, imageId);
    after = images.length < ROWS_AT_ONCE ? undefined : images.at(-1)?.imageId;
  }
}

// Bytes go after the row, without a connection; the note that the transaction leaves sees to them should this process be killed.
async function removeUpload({ db, blobs }: Services, upload: UploadKey): Promise<void> {
  const keys = await db.transaction(async (tx) => {
    const removed = await removeUnusedUpload(db, upload, tx);
    return noteAll(db, removed ? [uploadKey(removed)] : [], tx);
  });
  for (const key of keys) await blobs.remove(key);
}

async function removeImage({ db, blobs }: Services, imageId: string): Promise<void> {
  const keys = await db.transaction(async (tx) => {
    const removed = await removeUnusedImage(db, imageId, tx);
    return noteAll(db, removed ? copyKeys(removed) : [], tx);
  });
  for (const key of keys) await blobs.remove(key);
}

async function noteAll(db: Database, keys: readonly string[], tx: Transaction): Promise<readonly string[]> {
  await noteRemovals(db, keys, tx);
  return keys;
}
