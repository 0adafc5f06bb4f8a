import { BLANK_MEASURES } from '#domain/licence-content';
import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import type { Quantity } from '#domain/values/quantity';
import { totalMeasures } from './total-measures';

const line = (id: string, units: string, unitWord: string) =>
  buildCommodity({
    id,
    measures: { ...BLANK_MEASURES, volumeM3: '0.1' as Quantity, units: units as Quantity, unitWord },
  });

describe('total measures', () => {
  it('adds the lines exactly and leaves out what no line gives', () => {
    const content = buildLicence({ commodities: [line('a', '10', 'SHEETS'), line('b', '20', 'sheets ')] });
    expect(totalMeasures(content)).toEqual({
      volumeM3: '0.2' as Quantity,
      netWeightKg: null,
      units: '30' as Quantity,
      unitWord: 'SHEETS',
    });
  });

  it('does not add sheets to crates', () => {
    const content = buildLicence({ commodities: [line('a', '10', 'SHEETS'), line('b', '2', 'CRATES')] });
    expect(totalMeasures(content).units).toBeNull();
  });

  it('takes the measures of the goods when they are given once', () => {
    const globalMeasures = { ...BLANK_MEASURES, netWeightKg: '500' as Quantity };
    expect(totalMeasures(buildLicence({ measuredBy: 'goods', globalMeasures }))).toBe(globalMeasures);
  });
});
