import type { Picture } from '#domain/licence-content';

/** The pictures of box 2 show the paper as a whole. */
const PAPER = 2;

/** Which picture to have in front while `box` is compared: one of that box, else of the paper; the present one when it is such a one or there is none. */
export function findPictureOf(box: number, pictures: readonly Pick<Picture, 'box'>[], present: number): number {
  const wanted = pictures.some((picture) => picture.box === box) ? box : PAPER;
  if (pictures[present]?.box === wanted) return present;
  const found = pictures.findIndex((picture) => picture.box === wanted);
  return found < 0 ? present : found;
}
