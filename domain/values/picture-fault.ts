import { BLURRED_BELOW } from '#domain/values/sharpness';

/** The shorter side of a page of A4 at 120 dots per inch: below it small print is guesswork. */
const READABLE_FROM_PX = 1000;

/** Why a picture of a page cannot be read. */
export type PictureFault = 'small' | 'blurred';

/** Null when the page can be read, as far as the device measured it. */
export function findPictureFault(page: {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sharpness?: number | undefined;
}): PictureFault | null {
  if (Math.min(page.widthPx, page.heightPx) < READABLE_FROM_PX) return 'small';
  return page.sharpness !== undefined && page.sharpness < BLURRED_BELOW ? 'blurred' : null;
}
