import type { Licence } from '#contract/licence';
import type { Change } from '#domain/changes/list-changes';
import type { Pin } from '#domain/correction/pin';
import { changesFor, findUnpinnedChanges } from '#domain/correction/unpinned-changes';
import type { Picture } from '#domain/licence-content';
import type { Place } from '#domain/rules/rule';
import { SECTIONS, type SectionId, sectionOf } from '../form-sections';

/** What came of a comment so far: its box was changed, or it was answered, or neither. */
export type PinStanding = 'open' | 'mended' | 'answered';

/** The comments of the last return, while the licence is to be corrected. */
export function pinsToCorrect(licence: Pick<Licence, 'validation' | 'history'> | undefined): readonly Pin[] {
  if (licence?.validation !== 'returned') return [];
  return licence.history.findLast(({ kind }) => kind === 'return')?.details.pins ?? [];
}

/** `answers`: words by the id of the comment. `pictures`: those the authority saw. */
export function standingOf(
  pin: Pin,
  changes: readonly Change[],
  answers: Readonly<Record<string, string>>,
  pictures: readonly Picture[],
): PinStanding {
  if (changesFor(pin, changes, pictures).length) return 'mended';
  return answers[pin.id]?.trim() ? 'answered' : 'open';
}

/** The boxes changed without a comment, and without words that say why (`explained`: words by box). */
export function findUnexplained(
  pins: readonly Pin[],
  changes: readonly Change[],
  explained: Readonly<Record<string, string>>,
  pictures: readonly Picture[],
): number[] {
  const said = Object.entries(explained).flatMap(([box, words]) => (words.trim() ? [{ box: Number(box) }] : []));
  return [...new Set(findUnpinnedChanges(changes, pins, said, pictures).map(({ box }) => box))];
}

/** The sections of the form that are open: those of the comments, of the pictures they are on, and of `others`. */
export function sectionsOf(pins: readonly Pin[], others: readonly number[], pictures: readonly Picture[]): SectionId[] {
  const shown = pins.flatMap(({ picture }) => pictures.find(({ id }) => id === picture?.id)?.box ?? []);
  const open = new Set([...pins.map(({ box }) => box), ...shown, ...others].flatMap(sectionsOfBox));
  return SECTIONS.filter((section) => open.has(section));
}

/** The code of the goods is chosen in the first card and stands in the lines; ISO codes are typed as countries. */
export function sectionsOfBox(box: number): SectionId[] {
  if (box === 6) return ['5-6'];
  if (box >= 9 && box <= 16) return box === 10 ? ['codes', '9-16'] : ['9-16'];
  const section = sectionOf(box as Place);
  return section ? [section] : [];
}
