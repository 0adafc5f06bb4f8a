import { findEoriFault, normaliseEori } from '#domain/values/eori';

const MEMBER_STATES = ['BE', 'NL', 'GR'];
const check = (eori: string, country: string) => findEoriFault(eori, country, MEMBER_STATES);

describe('an EORI number (Reg. (EU) No 952/2013, art. 9)', () => {
  it('is a Member State and up to 15 characters', () => {
    expect(['BE1', 'BE0401234567', 'GR123456789ABCDE'].map((eori) => check(eori, eori.slice(0, 2)))).toEqual([
      null,
      null,
      null,
    ]);
    expect(['', 'BE', 'be1', 'B1', 'BE 1', 'BE1234567890123456', 'BE١٢٣'].map((eori) => check(eori, 'BE'))).toEqual(
      Array(7).fill('eori-form'),
    );
  });

  it('begins with a Member State', () => expect(check('GB123456789000', 'GB')).toBe('eori-prefix'));

  it('is of the Member State where the company is established', () => {
    expect(check('NL001234567', 'BE')).toBe('eori-country');
  });

  it('may be of any Member State where the company is established outside the Union', () => {
    expect(check('NL001234567', 'ID')).toBeNull();
  });

  it('F24: is written without separators and what cannot be seen', () => {
    const written = [
      ' be 0401.234-567 ',
      '\u200eBE0401234567\u200b',
      'BE‑0401–234\u00ad567',
      'ＢＥ٠٤٠١234567',
      'ВЕ0401234567',
    ];
    expect(written.map(normaliseEori)).toEqual(written.map(() => 'BE0401234567'));
  });
});
