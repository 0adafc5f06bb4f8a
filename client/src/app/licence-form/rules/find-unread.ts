import type { LicenceContent } from '#domain/licence-content';
import type { Finding } from '#domain/rules/rule';
import type { DraftRecord } from '../../storage/records';
import { lineElementId } from '../form-sections';

/** The fields that may hold such a text, by the end of their id, and the box each stands for. */
const CODE = { code: 10 } as const;
const MEASURES = { volume: 14, weight: 15, units: 16 } as const;

/**
 * The texts in boxes 10 and 14 to 16 that nobody understood: the licence is blank there, so it would be lodged without what was
 * typed. They are of this device's draft only, no rule of the book sees them. What does not count is left out: lines taken
 * away, and the measures of the way of measuring that was not chosen.
 */
export function findUnread(
  unread: NonNullable<DraftRecord['unread']>,
  { commodities, measuredBy }: Pick<LicenceContent, 'commodities' | 'measuredBy'>,
): Finding[] {
  const findIn = (prefix: string, boxes: Readonly<Record<string, number>>): Finding[] =>
    Object.entries(boxes).flatMap(([field, box]) => {
      const text = unread[`${prefix}-${field}`];
      // As for the rules, the place of all measures is box 14.
      const place = box === 10 ? 10 : 14;
      return text === undefined ? [] : [{ rule: `BOX${box}-UNREAD`, severity: 'blocks', place, params: { text } }];
    });
  const inLine = measuredBy === 'commodity' ? { ...CODE, ...MEASURES } : CODE;
  return [
    ...commodities.flatMap(({ id }) => findIn(lineElementId(id), inLine).map((finding) => ({ ...finding, line: id }))),
    ...(measuredBy === 'goods' ? findIn('global', MEASURES) : []),
  ];
}
