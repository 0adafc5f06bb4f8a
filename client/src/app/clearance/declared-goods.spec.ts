import { BLANK_MEASURES } from '#domain/licence-content';
import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import type { Quantity } from '#domain/values/quantity';
import { readDeclared, sameAsLicence, toTyped } from './declared-goods';

const q = (text: string) => text as Quantity;
const licence = buildLicence({
  commodities: [
    buildCommodity({ id: 'a', measures: { ...BLANK_MEASURES, volumeM3: q('1234.5'), netWeightKg: q('1000') } }),
    buildCommodity({ id: 'b', measures: { ...BLANK_MEASURES, volumeM3: q('50') } }),
  ],
});
const allGoods = { ...licence, measuredBy: 'goods' as const, globalMeasures: { ...BLANK_MEASURES, volumeM3: q('90') } };

describe('the declared quantities an officer types', () => {
  it('are read in the notation of the person, as the form of a licence reads them', () => {
    const typed = { 'a:volumeM3': '1.234,5', 'b:volumeM3': ' 51 ' };
    expect(readDeclared(licence, typed, 'nl-BE')).toEqual({
      declared: [
        { line: 'a', volumeM3: q('1234.5'), netWeightKg: null },
        { line: 'b', volumeM3: q('51'), netWeightKg: null },
      ],
      faults: {},
    });
    expect(readDeclared(licence, { 'a:netWeightKg': '1,100' }, 'en-IE').declared[0]?.netWeightKg).toBe(q('1100'));
    expect(readDeclared(licence, { 'a:netWeightKg': '1,100' }, 'nl-BE').declared[0]?.netWeightKg).toBe(q('1.100'));
  });

  for (const [text, fault] of [
    ['0', 'zero'],
    ['-1', 'negative'],
    ['abc', 'letters'],
    ['1e3', 'exponent'],
    ['1234567890123', 'tooLarge'],
    ['1.1234567', 'tooFine'],
    ['1,2,3', 'marks'],
    ['123456', 'tooMuch'],
  ] as const)
    it(`are never sent as ${text}, and say why: ${fault}`, () =>
      expect(readDeclared(licence, { 'a:volumeM3': text }, 'en')).toEqual({
        declared: [],
        faults: { 'a:volumeM3': fault },
      }));

  it('may be as large as those of the licence', () => {
    const huge = { ...allGoods, globalMeasures: { ...BLANK_MEASURES, volumeM3: q('200000') } };
    expect(readDeclared(huge, { 'goods:volumeM3': '200000' }, 'en').faults).toEqual({});
  });

  it('are those of all goods where the licence measures them at once', () => {
    const typed = { 'a:volumeM3': '1', 'goods:volumeM3': '91', 'goods:netWeightKg': '7' };
    expect(readDeclared(allGoods, typed, 'en').declared).toEqual([
      { line: null, volumeM3: q('91'), netWeightKg: null },
    ]);
  });

  it('are filled from the licence with one tap, and say the same', () => {
    for (const locale of ['en', 'nl-BE']) {
      const { declared, faults } = readDeclared(licence, sameAsLicence(licence, locale), locale);
      expect(faults).toEqual({});
      expect(declared).toEqual([
        { line: 'a', volumeM3: q('1234.5'), netWeightKg: q('1000') },
        { line: 'b', volumeM3: q('50'), netWeightKg: null },
      ]);
    }
  });

  it('of a decision that came too late stand in their fields again', () => {
    const declared = [{ line: 'a', volumeM3: q('1234.5'), netWeightKg: null }];
    expect(toTyped(declared, 'nl-BE')).toEqual({ 'a:volumeM3': '1.234,5' });
  });
});
