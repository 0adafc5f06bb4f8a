import type { Change } from '#domain/changes/list-changes';
import type { Picture, PictureBox } from '#domain/licence-content';

/** What became of the pictures of one box. All blank: they stand in another order, or a page was ticked. */
export interface PictureChange {
  readonly box: PictureBox;
  readonly added: readonly Picture[];
  readonly removed: readonly Picture[];
}

/** What became of the pictures, among `changes`. */
export function toPictureChanges(changes: readonly Change[]): PictureChange[] {
  return changes.filter(isOfPictures).map(({ box, before, after }) => {
    const [earlier, later] = [before as readonly Picture[], after as readonly Picture[]];
    return { box: box as PictureBox, added: without(later, earlier), removed: without(earlier, later) };
  });
}

/** Whether it is about the pictures of a box. */
export const isOfPictures = ({ path }: Change): boolean => path === '/pictures';

const without = (some: readonly Picture[], others: readonly Picture[]): readonly Picture[] =>
  some.filter(({ id }) => others.every((other) => other.id !== id));
