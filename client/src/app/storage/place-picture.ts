import type { Picture, PictureBox } from '#domain/licence-content';

/** Where a new picture goes: in the place of another one, behind one, or (neither) to the end. Both are ids. */
export interface PicturePlace {
  readonly replaces?: string | undefined;
  readonly after?: string | undefined;
}

/** The very same picture is already in the licence. */
export class PictureHeldError extends Error {
  override readonly name = 'PictureHeldError';
  readonly box: PictureBox;

  constructor(box: PictureBox) {
    super(`The picture is in box ${box} already.`);
    this.box = box;
  }
}

/** `pictures` with `picture` in its place. @throws PictureHeldError */
export function placePicture(
  pictures: readonly Picture[],
  picture: Picture,
  { replaces, after }: PicturePlace,
): readonly Picture[] {
  const held = pictures.find(({ id }) => id === picture.id && id !== replaces);
  if (held) throw new PictureHeldError(held.box);
  const at = pictures.findIndex(({ id }) => id === (replaces ?? after));
  if (at < 0) return [...pictures, picture];
  return replaces === undefined ? pictures.toSpliced(at + 1, 0, picture) : pictures.with(at, picture);
}
