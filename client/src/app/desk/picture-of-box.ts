import type { Picture } from '#domain/licence-content';

/** Boxes with pictures of their own; the paper as a whole is among those of box 2. */
const OWN_PICTURES: readonly number[] = [2, 17, 18];

/** Which picture to have in front while `box` is compared: one of that box, else of the paper; the present one when it is such a one or there is none. */
export function findPictureOf(box: number, pictures: readonly Pick<Picture, 'box'>[], present: number): number {
  const wanted = OWN_PICTURES.includes(box) ? box : 2;
  if (pictures[present]?.box === wanted) return present;
  const found = pictures.findIndex((picture) => picture.box === wanted);
  return found < 0 ? present : found;
}
