import { removeHiddenData } from '#domain/pictures/hidden-data';
import type { Picture } from '#domain/licence-content';
import { decodePicture } from './decode-picture';
import { measurePicture } from './measure-picture';
import { PictureError } from './picture-error';
import { sentSize } from './picture-size';

/** JPEG quality at which fine print stays legible; 0 to 1. */
const QUALITY = 0.85;

/** What is sent: an upright JPEG with nothing else in the file, neither the place where it was taken nor the device. */
export interface SentPicture extends Pick<Picture, 'mediaType' | 'widthPx' | 'heightPx'> {
  readonly sent: Blob;
  readonly sharpness: number;
}

/**
 * Makes the sent picture on the device: turned upright as EXIF says and then by `quarterTurns` clockwise, made smaller,
 * measured, encoded anew.
 * @throws PictureError `notAnImage`, `empty`, `tooLarge`, `tooManyPixels`, `heic`, `unreadable`
 */
export async function makeSentPicture(file: File, quarterTurns = 0): Promise<SentPicture> {
  const bitmap = await decodePicture(file);
  try {
    return await encodeSent(drawTurned(bitmap, quarterTurns));
  } finally {
    bitmap.close();
  }
}

/** Measures and encodes what is on the canvas; its memory is given back. */
export async function encodeSent(canvas: OffscreenCanvas): Promise<SentPicture> {
  try {
    const sharpness = measurePicture(canvas);
    const sent = await encodeAlone(canvas);
    return { sent, sharpness, mediaType: 'image/jpeg', widthPx: canvas.width, heightPx: canvas.height };
  } finally {
    canvas.width = canvas.height = 0;
  }
}

/** Some browsers write EXIF of their own into what they encode. */
async function encodeAlone(canvas: OffscreenCanvas): Promise<Blob> {
  const encoded = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  const parts = removeHiddenData(new Uint8Array(await encoded.arrayBuffer()));
  return new Blob(parts, { type: encoded.type });
}

/** @throws PictureError `tooManyPixels` where the device gives no canvas of that size */
function drawTurned(bitmap: ImageBitmap, quarterTurns: number): OffscreenCanvas {
  const { widthPx, heightPx } = sentSize({ widthPx: bitmap.width, heightPx: bitmap.height });
  const isAcross = quarterTurns % 2 === 1;
  const canvas = isAcross ? new OffscreenCanvas(heightPx, widthPx) : new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (!context) throw new PictureError('tooManyPixels');
  // JPEG knows no transparency: what is see-through is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarterTurns * Math.PI) / 2);
  context.drawImage(bitmap, -widthPx / 2, -heightPx / 2, widthPx, heightPx);
  return canvas;
}
