import { BLANK_MEASURES, type Measures } from '#domain/licence-content';
import { measuresInShort } from './measures-in-short';

describe('measures in short', () => {
  const short = (measures: Partial<Record<keyof Measures, string>>, locale: string) =>
    measuresInShort({ ...BLANK_MEASURES, ...(measures as Partial<Measures>) }, locale).replace(/\s/g, ' ');

  it('leave blanks out', () => {
    expect(short({ volumeM3: '12.5', netWeightKg: '8000', units: '40', unitWord: 'SHEETS' }, 'nl')).toBe(
      '12,5 m³ · 8 000 kg · 40 SHEETS',
    );
    expect(short({ netWeightKg: '8000' }, 'en')).toBe('8 000 kg');
    expect(short({ units: '40' }, 'en')).toBe('40');
    expect(short({}, 'en')).toBe('');
  });
});
