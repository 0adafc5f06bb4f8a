import { measureDeviation, sumMeasured } from '#domain/clearance/deviation';
import type { Quantity } from '#domain/values/quantity';

const q = (text: string) => text as Quantity;

describe('The 10 % rule (Reg. 1024/2008, art. 10(2))', () => {
  for (const [licensed, declared, percent, conforms] of [
    ['100', '100', '0', true],
    ['100', '110', '10', true],
    ['100', '90', '-10', true],
    ['100', '110.000001', '10', false],
    ['100', '89.999999', '-10', false],
    ['46.9116', '51.60276', '10', true],
    ['46.9116', '51.602761', '10', false],
    ['3', '3.1', '3.33', true],
    ['0.000003', '0.000004', '33.33', false],
    ['100', '0', '-100', false],
    ['999999999999.999999', '0.000001', '-100', false],
    ['1', '999999999999', '99999999999800', false],
  ] as const)
    it(`says of ${declared} against ${licensed}: ${percent} %, ${conforms ? 'conforms' : 'does not conform'}`, () =>
      expect(measureDeviation(q(licensed), q(declared))).toEqual({ percent, conforms }));

  it('says nothing where there is nothing to measure against', () => {
    expect(measureDeviation(null, q('1'))).toBeUndefined();
    expect(measureDeviation(q('1'), null)).toBeUndefined();
    expect(measureDeviation(q('0'), q('1'))).toBeUndefined();
  });

  it('sums a measure only when every line gives it', () => {
    const lines = [
      { volumeM3: q('1.5'), netWeightKg: q('100') },
      { volumeM3: q('2.25'), netWeightKg: null },
    ];
    expect(sumMeasured(lines)).toEqual({ volumeM3: q('3.75'), netWeightKg: null });
    expect(sumMeasured([])).toEqual({ volumeM3: null, netWeightKg: null });
  });
});
