import type { Measures } from '#domain/licence-content';
import { formatReading } from '../../ui/quantity-reading';

/** The measures of a line in one row, blanks left out: `12,5 m³ · 8 000 kg · 40 SHEETS`. */
export function measuresInShort({ volumeM3, netWeightKg, units, unitWord }: Measures, locale: string): string {
  const parts = [
    [volumeM3, 'm³'],
    [netWeightKg, 'kg'],
    [units, unitWord.trim()],
  ] as const;
  return parts
    .flatMap(([value, unit]) => (value === null ? [] : [`${formatReading(value, locale)}\u00a0${unit}`.trimEnd()]))
    .join('\u00a0· ');
}
