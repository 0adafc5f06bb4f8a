import type { Place } from '#domain/rules/rule';

/** The parts of the form, as the navigator shows them: the commodity codes, then the boxes of the paper. */
export type SectionId = 'codes' | '1' | '2' | '3' | '4' | '5-6' | '7' | '8' | '9-16' | '17' | '18';

/** Every section, in the order of the form. */
export const SECTIONS: readonly SectionId[] = ['codes', '1', '2', '3', '4', '5-6', '7', '8', '9-16', '17', '18'];

const SECTION_OF: Partial<Record<Place, SectionId>> = {
  1: '1',
  2: '2',
  3: '3',
  4: '4',
  5: '5-6',
  7: '7',
  8: '8',
  9: '9-16',
  10: '9-16',
  11: '9-16',
  12: '9-16',
  14: '9-16',
  17: '17',
  18: '18',
};

/**
 * The section that shows what was found at `place`; undefined for the answers of the submit dialog.
 * A missing code belongs to the first card, a doubtful code to its commodity line.
 */
export function sectionOf(place: Place, line?: string): SectionId | undefined {
  return place === 10 && !line ? 'codes' : SECTION_OF[place];
}

/** The id of the section's element in the page. */
export function sectionElementId(section: SectionId): string {
  return `box-${section}`;
}

/** The id of a commodity line's element in the page. */
export function lineElementId(line: string): string {
  return `line-${line}`;
}
