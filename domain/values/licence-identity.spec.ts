import { toLicenceIdentity } from '#domain/values/licence-identity';
import { findForeignSigns } from '#domain/values/plain-signs';

const identify = (number: string, country: string | null = 'GH') => toLicenceIdentity(number, country);
const NUMBER = 'TIDD/2026/777-BE';

describe('the identity of a licence number', () => {
  it('is the country and the groups', () => expect(identify(NUMBER)).toBe('GH:TIDD-2026-777-BE'));

  it('F5: separators part groups: 1-12 and 11-2 are two numbers', () => {
    const numbers = ['TIDD/2026/1-12', 'TIDD/2026/11-2', 'TIDD/2026/112', 'TIDD/202/61-12'];
    expect(new Set(numbers.map((it) => identify(it))).size).toBe(4);
  });

  it('is another one for another country', () => expect(identify(NUMBER, 'ID')).not.toBe(identify(NUMBER)));

  const same: Readonly<Record<string, string>> = {
    'small letters': 'tidd/2026/777-be',
    'other separators': 'TIDD-2026.777_BE',
    'spaces and several separators': '  TIDD  / 2026 //777 BE ',
    'an en dash, a non-breaking hyphen, a minus': 'TIDD–2026‑777−BE',
    'every other dash': 'TIDD‐2026—777﹣BE',
    'a middle dot, a bullet, an ideographic dot': 'TIDD·2026•777・BE',
    'a fraction slash, a division slash, a full-width one': 'TIDD⁄2026∕777／BE',
    'a separator at the beginning and the end': '-TIDD/2026/777-BE.',
    'no-break, thin and ideographic spaces': 'TIDD\u00a02026\u2009777\u3000BE',
    'line breaks': 'TIDD/2026/\r\n777-BE',
    'full width': 'ＴＩＤＤ／２０２６／７７７－ＢＥ',
    'mathematical letters and digits': '𝐓𝐈𝐃𝐃/𝟐𝟎𝟐𝟔/𝟩𝟳𝟽-𝔹𝕰',
    'Arabic digits': 'TIDD/٢٠٢٦/٧٧٧-BE',
    'Persian digits': 'TIDD/۲۰۲۶/۷۷۷-BE',
    'digits of India, Bengal and Thailand': 'TIDD/२०२६/৭৭๗-BE',
    'digits beyond the first plane': 'TIDD/2026/𞥗𞥗𞥗-BE',
    'superscripts and subscripts': 'TIDD/²⁰²⁶/₇₇₇-BE',
    'circled and parenthesised digits': 'TIDD/2026/⑦⑦⑦-Ⓑⓔ',
    'keycap emoji': 'TIDD/2026/7️⃣7️⃣7️⃣-BE',
    'characters of Roman numerals': 'TⅠDD/2026/777-BE',
    'accents, whole and combined': 'TÍDD/2026/777-B\u0301É',
    'direction marks': '\u202eTIDD/2026\u202c/777\u200e-BE\u200f',
    'zero-width signs': 'TI\u200bDD/20\u200d26/7\u206077-B\ufeffE',
    'a soft hyphen': 'TIDD/2026/77\u00ad7-BE',
    'a Hangul filler, a grapheme joiner': 'TIDD/2026/7\u316477-B\u034fE',
    'stored Cyrillic capitals': 'ТІDD/2026/777-ВЕ',
    'stored small Cyrillic letters': 'tіdd/2026/777-bе',
    'stored Greek capitals': 'ΤΙDD/2026/777-ΒΕ',
  };
  for (const [how, number] of Object.entries(same))
    it(`F6: is the same with ${how}`, () => expect(identify(number)).toBe(identify(NUMBER)));

  it('writes ligatures, ordinals and letters with strokes out', () => {
    expect(identify('ﬁ-Nº-№-Ø-ß-ı')).toBe('GH:FI-NO-NO-O-SS-I');
  });

  it('keeps zeros: 0012 and 12 are two numbers', () => expect(identify('A/0012')).not.toBe(identify('A/12')));

  it('brings the known format of Indonesia into its own groups', () => {
    const written = [
      '16.00001-00001.001-ID-NL',
      '1600001 00001001 id nl',
      '160000100001001IDNL',
      '16/0000100001/001-IDNL',
    ];
    expect(new Set(written.map((it) => identify(it, 'ID')))).toEqual(new Set(['ID:16-00001-00001-001-ID-NL']));
    expect(identify('1-12', 'ID')).not.toBe(identify('11-2', 'ID'));
  });

  it('is missing with the number or the country', () => {
    expect([' - ', '', '\u200b', '/-._·'].map((it) => identify(it))).toEqual([null, null, null, null]);
    expect(identify(NUMBER, null)).toBeNull();
  });

  it('is made of very long numbers too', () => {
    expect(identify('7'.repeat(100))).toHaveSize(103);
    expect(identify('7-'.repeat(50))).toHaveSize(3 + 99);
  });
});

describe('signs that no partner country’s number has', () => {
  const foreign: Readonly<Record<string, string>> = {
    'TIDD/2026/777-ВЕ': 'ВЕ',
    'TΙDD/2026/777': 'Ι',
    ꓔIDD: 'ꓔ',
    ᏆIDD: 'Ꮖ',
    'ɑ-1': 'ɑ',
    'ǀ-1': 'ǀ',
    'ᴀ-1': 'ᴀ',
    'א-木-ك': 'א木ك',
    '777-🇧🇪': '🇧🇪',
    '❶-⓿-☐': '❶⓿☐',
    'ー-1': 'ー',
    '\ue000-1': '\ue000',
  };
  for (const [number, signs] of Object.entries(foreign))
    it(`A3: are found in ${number}`, () => expect(findForeignSigns(number).join('')).toBe(signs));

  it('A3: are not digits of any script, accents, widths, dashes or what cannot be seen', () => {
    for (const number of [
      '٧-۷-７-𝟕-⑦',
      'É-e\u0301-Ｅ-Ⅳ-ﬁ-№-Ø',
      '–‑−·⁄ 7\ufe0f\u20e3',
      'A\u200bB\u202e',
      '+=|~$%&#@°',
      '',
    ])
      expect(findForeignSigns(number)).toEqual([]);
  });
});
