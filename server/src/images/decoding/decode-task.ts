import type { BlobStore } from '#server/images/blob-store';
import { checkPicture } from '#server/images/decoding/check-picture';
import type { PictureTask, StoredSize } from '#server/images/decoding/picture-task';
import type { RenditionSize } from '#server/images/decoding/rendition-size';
import { notFound } from '#server/http/problem';

/**
 * Reads, checks and writes what `task` names; `takeTurn` is asked with the pixels before any of them is decoded. What is written was
 * checked: the bytes are read once.
 * @throws Problem as `checkPicture` does; 404 when there are no bytes
 */
export async function decodeTask(
  blobs: BlobStore,
  { from, to, mediaType, sha256, renditions }: PictureTask,
  takeTurn: (pixels: number) => Promise<void>,
): Promise<StoredSize> {
  const bytes = await blobs.read(from).catch(explainMissing);
  const checked = await checkPicture(bytes, mediaType, sha256, takeTurn);
  for (const [size, key] of Object.entries(renditions) as [RenditionSize, string][])
    await blobs.put(key, checked.renditions[size]);
  if (to) await blobs.put(to, bytes);
  return { widthPx: checked.widthPx, heightPx: checked.heightPx };
}

function explainMissing(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? notFound() : error;
}
