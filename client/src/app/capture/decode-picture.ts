import type { PixelSize } from '#domain/values/announced-size';
import { readAnnouncedSize } from './announced-size';
import { findFileProblem, undecodableProblem } from './check-file';
import { PictureError } from './picture-error';
import { MAX_PIXELS } from './picture-size';

/**
 * The pixels of a file, turned upright as EXIF says. Whoever asked closes them.
 * @throws PictureError `notAnImage`, `empty`, `tooLarge`, `tooManyPixels`, `heic`, `unreadable`
 */
export async function decodePicture(file: File): Promise<ImageBitmap> {
  const problem = findFileProblem(file);
  if (problem) throw new PictureError(problem);
  assertFits(await readAnnouncedSize(file));
  const bitmap = await decode(file);
  try {
    assertFits({ widthPx: bitmap.width, heightPx: bitmap.height });
    return bitmap;
  } catch (error) {
    bitmap.close();
    throw error;
  }
}

/** @throws PictureError `tooManyPixels` */
function assertFits(size: PixelSize | null): void {
  if (size && size.widthPx * size.heightPx > MAX_PIXELS) throw new PictureError('tooManyPixels');
}

async function decode(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    throw new PictureError(undecodableProblem(file), {}, error);
  }
}
