import sharp, { type Metadata } from 'sharp';
import { Problem } from '#server/http/problem';
import { IMAGE_PIXELS } from '#server/images/image-limits';

// Every other loader is a door that no licence needs.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });

/** Renditions: name and longest side in px. */
export const RENDITION_PX = { thumb: 320, page: 2000 } as const;
export type RenditionSize = keyof typeof RENDITION_PX;

/** What decoding a picture showed. */
export interface DecodedPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly renditions: Readonly<Record<RenditionSize, Buffer>>;
}

/**
 * Decodes every pixel of `bytes`, which claim to be of `mediaType`. Sides are as seen, after the orientation of EXIF.
 * @throws Problem 422 `too-many-pixels` before anything is decoded, 422 `not-an-image`
 */
export async function decodePicture(bytes: Buffer, mediaType: string): Promise<DecodedPicture> {
  const { format, width, height, autoOrient } = await readHeader(bytes);
  if (`image/${format}` !== mediaType || !width || !height) throw notAnImage();
  if (width * height > IMAGE_PIXELS)
    throw new Problem(422, 'too-many-pixels', 'The picture has more pixels than are taken.', {
      params: { maxPixels: String(IMAGE_PIXELS) },
    });
  try {
    const page = await render(bytes, RENDITION_PX.page);
    const thumb = await render(page, RENDITION_PX.thumb);
    return { widthPx: autoOrient.width, heightPx: autoOrient.height, renditions: { page, thumb } };
  } catch {
    throw notAnImage();
  }
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

const notAnImage = () =>
  new Problem(422, 'not-an-image', 'These bytes are not a whole JPEG, PNG or WebP picture of the type they claim.');
