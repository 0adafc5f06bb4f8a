import { defineRule } from '#domain/rules/rule';
import { findPictureFault } from '#domain/values/picture-fault';

/**
 * The pictures of the paper licence can be read: large enough and not blurred, as far as the device measured it. A page is
 * named by its number among the pictures of box 2.
 *
 * @source Authorities’ published list of mistakes (B8)
 */
export const legiblePicture = defineRule({
  id: 'BOX2-LEGIBLE',
  source: 'Mistakes published by authorities (eutr.dk)',
  severity: 'warns',
  check({ pictures }) {
    const pages = pictures.filter(({ box }) => box === 2);
    return pages.flatMap((page, index) => {
      const fault = findPictureFault(page);
      return fault ? [{ place: 2, params: { page: String(index + 1), picture: page.id, fault } }] : [];
    });
  },
});
