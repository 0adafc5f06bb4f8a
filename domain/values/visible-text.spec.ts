import { toVisibleText } from '#domain/values/visible-text';

describe('text as it is seen', () => {
  it('F24: has nothing that cannot be seen', () => {
    expect(toVisibleText('BE\u200e04\u200b01\u202e23\u00ad45\ufeff67\u2060')).toBe('BE0401234567');
    expect(toVisibleText('PT\u0000 Mutu\u000bagung\u3164\u115f\u{e0041}\ufff9')).toBe('PT Mutuagung');
    expect(toVisibleText('a\ud83d')).toBe('a');
  });

  it('keeps letters of all scripts, pictures, tabs and line breaks', () => {
    const text = '\tÉ 木 \ud83d\ude00\nПривет\r\nمرحبا';
    expect(toVisibleText(text)).toBe(text);
    expect(toVisibleText('one\u2028two')).toBe('one\ntwo');
  });

  it('keeps the joiners that scripts and emoji are written with, and only there', () => {
    for (const text of ['می\u200cخواهم', 'क्\u200dष', '👩\u200d🌾', '❤\ufe0f\u200d🔥', '葛\u{e0100}飾'])
      expect(toVisibleText(text)).toBe(text);
    expect(toVisibleText('A\u200d\ufe0fB\u200c1\ufe0f')).toBe('AB1');
    expect(toVisibleText('می\u200c')).toBe('می');
  });

  it('is the same when it is made again', () => {
    for (const text of [
      'A\u200d\u200dB',
      '\u200bA\u202e\u202eB\u200b',
      'می\u200c\u200b',
      '❤\u200b\ufe0f',
      '\u200b\u200b',
    ])
      expect(toVisibleText(toVisibleText(text))).toBe(toVisibleText(text));
  });
});
