import { BLANK_MEASURES, type Measures } from '#domain/licence-content';
import { buildCommodity } from '#domain/testing/build-licence';
import type { Quantity } from '#domain/values/quantity';
import { totalMeasures } from './measure-totals';

const line = (measures: Partial<Record<keyof Measures, string>>) =>
  buildCommodity({ measures: { ...BLANK_MEASURES, ...(measures as Partial<Measures>) } });

describe('totalMeasures', () => {
  it('sums exactly', () => {
    const totals = totalMeasures([line({ volumeM3: '0.1' }), line({ volumeM3: '0.2', netWeightKg: '82524.23' })]);
    expect(totals.volumeM3).toBe('0.3' as Quantity);
    expect(totals.netWeightKg).toBe('82524.23' as Quantity);
  });

  it('is null where nothing is given', () => {
    expect(totalMeasures([line({})])).toEqual({ volumeM3: null, netWeightKg: null, units: null, unitWord: '' });
  });

  it('sums units only in one word', () => {
    const sheets = line({ units: '3548', unitWord: 'SHEETS' });
    expect(totalMeasures([sheets, line({ units: '2', unitWord: 'sheets ' })]).units).toBe('3550' as Quantity);
    expect(totalMeasures([sheets, line({ units: '2', unitWord: 'CRATES' })]).units).toBeNull();
  });
});
