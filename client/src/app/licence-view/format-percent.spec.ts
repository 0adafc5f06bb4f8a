import { formatPercent } from './format-percent';

describe('formatPercent', () => {
  for (const [percent, locale, expected] of [
    ['3.33', 'en', '+3.33'],
    ['-10', 'en', '−10'],
    ['0', 'en', '0'],
    ['-0.5', 'nl', '−0,5'],
  ] as const)
    it(`shows ${percent} in ${locale} as ${expected}`, () => expect(formatPercent(percent, locale)).toBe(expected));
});
