import { createHash } from 'node:crypto';
import sharp, { type Metadata } from 'sharp';
import { hasHiddenData } from '#domain/pictures/hidden-data';
import { Problem } from '#server/http/problem';
import { notAnImage } from '#server/images/decoding/not-an-image';
import { RENDITION_PX, type RenditionSize } from '#server/images/decoding/rendition-size';
import { IMAGE_PIXELS } from '#server/images/image-limits';

// Every other loader is a door that no licence needs.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
// No picture comes twice, and one thread each: as many are decoded at once as there are cores.
sharp.cache(false);
sharp.concurrency(1);

/** What decoding a picture showed. */
export interface CheckedPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly renditions: Readonly<Record<RenditionSize, Buffer>>;
}

/**
 * Decodes every pixel of `bytes`, which claim to be of `mediaType`. Sides are as seen, after the orientation of EXIF. `takeTurn` is asked
 * with the number of pixels before that.
 * @throws Problem 422 `wrong-hash` when they are not those announced as `sha256`; `too-many-pixels` before anything is decoded;
 * `not-an-image`; `hidden-data`
 */
export async function checkPicture(
  bytes: Buffer,
  mediaType: string,
  sha256: string,
  takeTurn: (pixels: number) => Promise<void>,
): Promise<CheckedPicture> {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Problem(422, 'wrong-hash', 'The bytes are not those of the picture they were announced as.');
  const { format, width, height, autoOrient } = await readHeader(bytes);
  if (`image/${format}` !== mediaType || !width || !height) throw notAnImage();
  if (width * height > IMAGE_PIXELS)
    throw new Problem(422, 'too-many-pixels', 'The picture has more pixels than are taken.', {
      params: { maxPixels: String(IMAGE_PIXELS) },
    });
  assertOnlyPicture(bytes);
  await takeTurn(width * height);
  try {
    const page = await render(bytes, RENDITION_PX.page);
    const thumb = await render(page, RENDITION_PX.thumb);
    return { widthPx: autoOrient.width, heightPx: autoOrient.height, renditions: { page, thumb } };
  } catch {
    throw notAnImage();
  }
}

/**
 * What is kept is kept for years, byte for byte, and those who see a licence have no use for where, when and with what somebody took
 * the picture. Devices send none of it; nothing can be cut out of bytes that are known by their hash.
 */
function assertOnlyPicture(bytes: Buffer): void {
  const isHiding = hasHiddenData(bytes);
  if (isHiding === null) throw notAnImage();
  if (isHiding)
    throw new Problem(
      422,
      'hidden-data',
      'The picture file tells more than the picture: the place, the time or the device.',
    );
}

async function readHeader(bytes: Buffer): Promise<Metadata> {
  try {
    // Only the header is read here, however large the picture says it is.
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    throw notAnImage();
  }
}

/** A JPEG of `bytes` without what else the file carried, its longest side at most `sidePx`. */
function render(bytes: Buffer, sidePx: number): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: IMAGE_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer();
}
