import { MEASURED_SIDE_PX, measureSharpness } from '#domain/values/sharpness';

/** The most that is told: more is noise. */
const MOST = 100_000;

/** How sharp a canvas is (`domain/values/sharpness`), measured in a copy reduced to its longer side. */
export function measurePicture(canvas: OffscreenCanvas): number {
  const scale = Math.min(1, MEASURED_SIDE_PX / Math.max(canvas.width, canvas.height));
  const [width, height] = [canvas.width, canvas.height].map((side) => Math.max(1, Math.round(side * scale)));
  if (!width || !height) return 0;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return 0;
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, width, height);
  const grey = toGrey(context.getImageData(0, 0, width, height).data);
  return Math.min(MOST, measureSharpness(grey, width, height));
}

/** One byte of brightness for four of colour. @source Rec. ITU-R BT.601-7, 2.5.1 */
function toGrey(colours: Uint8ClampedArray): Uint8ClampedArray {
  const byteAt = (at: number): number => colours[at] ?? 0;
  const grey = new Uint8ClampedArray(colours.length / 4);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4)
    grey[at] = 0.299 * byteAt(from) + 0.587 * byteAt(from + 1) + 0.114 * byteAt(from + 2);
  return grey;
}
