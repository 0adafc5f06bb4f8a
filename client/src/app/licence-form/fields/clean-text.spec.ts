import { cleanText } from './clean-text';

describe('cleanText', () => {
  it('drops control characters and lone surrogates only', () => {
    expect(cleanText('PT\u0000 Mutu\u000bagung\tÉ 木 \ud83d\ude00\n2')).toBe('PT Mutuagung\tÉ 木 \ud83d\ude00\n2');
    expect(cleanText('a\ud83d')).toBe('a');
  });
});
