import { selectRows } from '#server/database/connection';
import { notFound } from '#server/http/problem';
import { noteRemovals } from '#server/images/blob-removals';
import type { RenditionSize } from '#server/images/decoding/rendition-size';
import { imageKey, renditionKey, renditionKeys } from '#server/images/image-keys';
import { loadVisibleImages, type StoredImage } from '#server/images/image-repository';
import type { Viewer } from '#server/licences/visible-licences';
import type { Services } from '#server/services';

/**
 * A JPEG made from the picture, from the cache where it is.
 * @throws Problem 404 when the picture is not stored or not the viewer's to see; 429 as `PictureDecoder` does
 */
export async function loadRendition(
  services: Services,
  viewer: Viewer,
  imageId: string,
  size: RenditionSize,
): Promise<Buffer> {
  const { db, blobs } = services;
  const [image] = await loadVisibleImages(db, viewer, [imageId]);
  if (!image) throw notFound();
  const key = renditionKey(image, size);
  if (await blobs.size(key)) return blobs.read(key);
  return makeRendition(services, viewer, image, size);
}

async function makeRendition(
  { db, blobs, decoder }: Services,
  { accountId }: Viewer,
  image: StoredImage,
  size: RenditionSize,
): Promise<Buffer> {
  const renditions = renditionKeys(image);
  await noteRemovals(db, Object.values(renditions));
  const task = { from: imageKey(image), to: null, renditions, mediaType: image.mediaType, sha256: image.id };
  await decoder.decode(accountId, task);
  // Should the picture have been removed meanwhile, the note sees to these too.
  const sql = `
    delete from blob_removals where key = any($1::text[])
    and exists (select from images where id = $2 and copy_id is not distinct from $3::uuid)`;
  await selectRows(db, sql, [Object.values(renditions), image.id, image.copyId]);
  return blobs.read(renditions[size]);
}
