import { compareGoods, findDisagreements } from '#domain/clearance/compare-goods';
import { BLANK_MEASURES } from '#domain/licence-content';
import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import type { Quantity } from '#domain/values/quantity';

const measures = (volume: string | null, weight: string | null) => ({
  ...BLANK_MEASURES,
  volumeM3: volume as Quantity | null,
  netWeightKg: weight as Quantity | null,
});
const declare = (line: string | null, volume: string | null, weight: string | null) => ({
  line,
  volumeM3: volume as Quantity | null,
  netWeightKg: weight as Quantity | null,
});
const twoLines = buildLicence({
  commodities: [
    buildCommodity({ id: 'a', measures: measures('100', '80000') }),
    buildCommodity({ id: 'b', measures: measures('50', null) }),
  ],
});

describe('What is declared against the licence (Reg. 1024/2008, art. 10(2))', () => {
  it('is compared line by line, and in total for a measure that every line gives', () => {
    const { lines, total } = compareGoods(twoLines, [declare('a', '110', '80000'), declare('b', '50', null)]);
    expect(lines.map(({ line, deviations }) => [line, deviations.volumeM3?.percent])).toEqual([
      ['a', '10'],
      ['b', '0'],
    ]);
    expect(total?.declared).toEqual({ volumeM3: '160' as Quantity, netWeightKg: null });
    expect(total?.deviations).toEqual({ volumeM3: { percent: '6.67', conforms: true }, netWeightKg: undefined });
  });

  it('has no total while a line is not declared, nor where there is one line only', () => {
    expect(compareGoods(twoLines, [declare('a', '110', null)]).total?.declared.volumeM3).toBeNull();
    expect(compareGoods(buildLicence(), []).total).toBeNull();
  });

  it('is compared only in total where the licence measures all goods at once', () => {
    const goods = { ...twoLines, measuredBy: 'goods' as const, globalMeasures: measures('150', null) };
    const { lines, total } = compareGoods(goods, [declare(null, '166', null), declare('a', '1', null)]);
    expect(lines).toEqual([]);
    expect(total?.deviations.volumeM3).toEqual({ percent: '10.67', conforms: false });
  });

  it('names what does not conform, line by line, the total last; units never', () => {
    const comparison = compareGoods(twoLines, [declare('a', '111', '50000'), declare('b', '70', null)]);
    expect(findDisagreements(comparison).map(({ line, measure }) => `${line} ${measure}`)).toEqual([
      'a volumeM3',
      'a netWeightKg',
      'b volumeM3',
      'null volumeM3',
    ]);
  });

  it('finds nothing where nothing is declared', () =>
    expect(findDisagreements(compareGoods(twoLines, []))).toEqual([]));
});
