import { isCommodityCode, toCommodityCode } from '#domain/values/commodity-code';

describe('a commodity code', () => {
  const cases: readonly (readonly [typed: string, code: string])[] = [
    ['4412 33 00', '44123300'],
    ['4412.33.00', '44123300'],
    ['441233.00', '44123300'],
    ['4412.00', '441200'],
    ['44123300.0', '44123300'],
    ['44123300.00', '44123300'],
    ['44123300,0', '44123300'],
    ['441233.0', '441233'],
    ['4412.0', '4412'],
    ['4412330010.0', '4412330010'],
    ['\u200e4412\u00a033\u202f00\u200b', '44123300'],
    ['４４１２．３３', '441233'],
    ['٤٤١٢', '4412'],
    ['4412-33', '4412-33'],
    ['', ''],
  ];
  for (const [typed, code] of cases)
    it(`F24: ${JSON.stringify(typed)} is ${code}`, () => expect(toCommodityCode(typed)).toBe(code));

  it('has four to ten digits', () => {
    expect(['441', '4412', '4412330010', '44123300100', '4412-33'].map(isCommodityCode)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
