import { notFound } from '#server/http/problem';
import { imageKey, renditionKey } from '#server/images/image-keys';
import { loadVisibleImages } from '#server/images/image-repository';
import { decodePicture, type RenditionSize } from '#server/images/picture-decoder';
import type { Viewer } from '#server/licences/visible-licences';
import type { Services } from '#server/services';

/**
 * A JPEG made from the picture, from the cache where it is.
 * @throws Problem 404 when the picture is not stored or not the viewer's to see
 */
export async function loadRendition(
  { db, blobs }: Services,
  viewer: Viewer,
  imageId: string,
  size: RenditionSize,
): Promise<Buffer> {
  const [image] = await loadVisibleImages(db, viewer, [imageId]);
  if (!image) throw notFound();
  const key = renditionKey(imageId, size);
  if (await blobs.size(key)) return blobs.read(key);
  const { renditions } = await decodePicture(await blobs.read(imageKey(imageId)), image.mediaType);
  await blobs.put(key, renditions[size]);
  return renditions[size];
}
