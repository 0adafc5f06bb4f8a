import type { Transaction } from '#server/database/connection';
import { imageKey, renditionKey, uploadKey } from '#server/images/image-keys';
import { tryLockBytes, tryLockUpload } from '#server/images/image-repository';
import { RENDITION_PX, type RenditionSize } from '#server/images/picture-decoder';
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
const SIZES = Object.keys(RENDITION_PX) as RenditionSize[];

/**
 * Removes uploads that no licence came to need within 30 days, and pictures nothing names any more, with their bytes. One
 * short transaction each; what somebody works on at the moment is left for the next day.
 */
export function createRemoveUnusedPictures(services: Services): () => Promise<void> {
  return async () => {
    await removeUploads(services);
    await removeImages(services);
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

// Bytes go before the row's removal is committed: should that fail, the row is found again, and a new upload mends it.
async function removeUpload({ db, blobs }: Services, upload: UploadKey): Promise<void> {
  const { accountId, imageId } = upload;
  await db.transaction(async (tx: Transaction) => {
    if (!(await tryLockUpload(db, accountId, imageId, tx))) return;
    if (await removeUnusedUpload(db, upload, tx)) await blobs.remove(uploadKey(accountId, imageId));
  });
}

async function removeImage({ db, blobs }: Services, imageId: string): Promise<void> {
  await db.transaction(async (tx: Transaction) => {
    if (!(await tryLockBytes(db, imageId, tx))) return;
    if (!(await removeUnusedImage(db, imageId, tx))) return;
    for (const size of SIZES) await blobs.remove(renditionKey(imageId, size));
    await blobs.remove(imageKey(imageId));
  });
}
