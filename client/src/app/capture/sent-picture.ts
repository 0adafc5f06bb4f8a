import { decodePicture } from './decode-picture';
import { PictureError } from './picture-error';
import { type PixelSize, sentSize } from './picture-size';

/** JPEG quality at which fine print stays legible; 0 to 1. */
const QUALITY = 0.85;

/** What is sent: an upright JPEG without EXIF, and so without the place where it was taken. */
export interface SentPicture extends PixelSize {
  readonly sent: Blob;
  readonly mediaType: 'image/jpeg';
  readonly original: Blob;
}

/**
 * Makes the sent picture on the device: turned upright as EXIF says, made smaller, encoded anew.
 * @throws PictureError `notAnImage`, `tooLarge`, `tooManyPixels`, `heic`, `unreadable`
 */
export async function makeSentPicture(file: File): Promise<SentPicture> {
  const bitmap = await decodePicture(file);
  try {
    const sentAs = sentSize({ widthPx: bitmap.width, heightPx: bitmap.height });
    return { ...sentAs, sent: await encode(bitmap, sentAs), mediaType: 'image/jpeg', original: file };
  } finally {
    bitmap.close();
  }
}

async function encode(bitmap: ImageBitmap, { widthPx, heightPx }: PixelSize): Promise<Blob> {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (!context) throw new PictureError('tooManyPixels');
  // JPEG knows no transparency: what is see-through is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, widthPx, heightPx);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
