import { BLANK_MEASURES } from '#domain/licence-content';
import { buildCommodity, buildLicence } from '#domain/testing/build-licence';
import type { Quantity } from '#domain/values/quantity';
import { toGoodsRows } from './goods-rows';

const species = [
  { commonName: 'MERANTI', scientificName: 'SHOREA SPP.' },
  { commonName: 'SENGON', scientificName: '' },
];
const measures = { ...BLANK_MEASURES, volumeM3: '1234.5' as Quantity, units: '3548' as Quantity, unitWord: 'SHEETS' };
const line = buildCommodity({ species, countriesOfHarvest: ['MY', 'ID'], measures });

describe('boxes 9 to 16 as text', () => {
  it('say every species, every country and every measure of a line', () => {
    const [row] = toGoodsRows(buildLicence({ commodities: [line] }), 'en');
    expect(row).toEqual({
      description: 'PLYWOOD, UTY GRADE BB/CC',
      hsCode: '441233',
      names: 'MERANTI (SHOREA SPP.); SENGON',
      countries: 'Malaysia, Indonesia',
      isoCodes: 'MY, ID',
      volume: '1,234.5',
      netWeight: '',
      units: '3,548 SHEETS',
    });
  });

  it('leave the measures of the lines out where they are given once for all goods', () => {
    const [row] = toGoodsRows(buildLicence({ commodities: [line], measuredBy: 'goods' }), 'en');
    expect([row?.volume, row?.netWeight, row?.units]).toEqual(['', '', '']);
  });
});
