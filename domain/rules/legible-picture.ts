import { defineRule } from '#domain/rules/rule';
import { BLURRED_BELOW } from '#domain/values/sharpness';

/** The shorter side of a page of A4 at 120 dots per inch: below it small print is guesswork. */
const READABLE_FROM_PX = 1000;

/**
 * The pictures of the paper licence can be read: large enough and not blurred, as far as the device measured it. A page is
 * named by its number among the pictures of box 2.
 *
 * @source Authorities’ published list of mistakes (B8)
 */
export const legiblePicture = defineRule({
  id: 'BOX2-LEGIBLE',
  source: 'Authorities’ published list of mistakes (B8)',
  severity: 'warns',
  check({ pictures }) {
    const pages = pictures.filter(({ box }) => box === 2);
    return pages.flatMap(({ id, widthPx, heightPx, sharpness = Infinity }, index) => {
      const isSmall = Math.min(widthPx, heightPx) < READABLE_FROM_PX;
      if (!isSmall && sharpness >= BLURRED_BELOW) return [];
      return [{ place: 2, params: { page: String(index + 1), picture: id, fault: isSmall ? 'small' : 'blurred' } }];
    });
  },
});
