import type { PixelSize } from '#domain/values/announced-size';

/** Longest side of the sent picture, in px: a page of A4 at about 250 dots per inch. */
const LONGEST_SIDE_PX = 3000;

/** More pixels than a phone can decode without being killed. */
export const MAX_PIXELS = 120_000_000;

/** The size of the sent picture: the longest side at most 3000 px, the shape kept, never enlarged. */
export function sentSize({ widthPx, heightPx }: PixelSize): PixelSize {
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(widthPx, heightPx));
  return { widthPx: Math.max(1, Math.round(widthPx * scale)), heightPx: Math.max(1, Math.round(heightPx * scale)) };
}
