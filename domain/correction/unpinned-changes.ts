import type { Change } from '#domain/changes/list-changes';
import type { Explanation, Pin } from '#domain/correction/pin';
import type { Picture } from '#domain/licence-content';

/** ISO codes are not typed: they follow the countries in the box before. */
const TYPED_IN: Readonly<Record<number, number>> = { 6: 5, 13: 12 };
const HS_HEADING = 10;
const MEASURES: readonly number[] = [14, 15, 16];

/**
 * Whether a comment on `box` asks for `change`. A comment on the code of the goods lets lines come and go, one on a measure
 * lets it be chosen what is measured. `pictures` are those the authority saw: a spot of one asks for the pictures of its box.
 */
export function isAskedFor(
  change: Change,
  { box, picture }: Pick<Pin, 'box' | 'picture'>,
  pictures: readonly Picture[],
) {
  if (change.path === '/pictures') return change.box === box || change.box === boxOf(picture?.id, pictures);
  if (change.path === '/measuredBy') return MEASURES.includes(box);
  const isLine = change.box === 9 && /^\/commodities(\/\d+)?$/.test(change.path);
  return change.box === (TYPED_IN[box] ?? box) || (isLine && box === HS_HEADING);
}

/**
 * What was changed though nobody asked for it and the importer does not say why. After a return without pins everything is
 * open. The answers of the submit dialog (box 0) always are: they are asked again.
 *
 * @source Our own procedure: the number and what was examined do not change silently
 */
export function findUnpinnedChanges(
  changes: readonly Change[],
  pins: readonly Pin[],
  explained: readonly Pick<Explanation, 'box'>[],
  pictures: readonly Picture[],
): Change[] {
  if (!pins.length) return [];
  const asked = [...pins, ...explained.map(({ box }) => ({ box, picture: null }))];
  return changes.filter((change) => change.box !== 0 && !asked.some((it) => isAskedFor(change, it, pictures)));
}

/** What was changed because of `pin`: in its line where it names one. */
export function changesFor(pin: Pin, changes: readonly Change[], pictures: readonly Picture[]): Change[] {
  const isOfLine = ({ line }: Change): boolean => pin.line === null || line === null || line === pin.line;
  return changes.filter((change) => isOfLine(change) && isAskedFor(change, pin, pictures));
}

const boxOf = (pictureId: string | undefined, pictures: readonly Picture[]): number | undefined =>
  pictures.find(({ id }) => id === pictureId)?.box;
