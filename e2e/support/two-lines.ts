import { BLANK_MEASURES, type Commodity, type LicenceContent, type Measures } from '#domain/licence-content';
import type { Quantity } from '#domain/values/quantity';

/** Volume in m³ and net weight in kg, and nothing else. */
export const measures = (volume: string | null, weight: string | null): Measures => ({
  ...BLANK_MEASURES,
  volumeM3: volume as Quantity | null,
  netWeightKg: weight as Quantity | null,
});
const line = (place: number, volume: string, weight: string | null): Commodity => ({
  id: `01980000-0000-7000-8000-00000000000${place}`,
  hsCode: place === 1 ? '441231' : '440929',
  description: place === 1 ? 'PLYWOOD 18 MM' : 'DECKING, PLANED',
  species: [{ commonName: 'MERANTI', scientificName: 'Shorea spp.' }],
  countriesOfHarvest: ['ID'],
  measures: { ...measures(volume, weight), units: '3548' as Quantity, unitWord: 'SHEETS' },
});
/** A licence's goods that are easy to reckon with: 100 m³ of 80,000 kg, and 50 m³. */
export const TWO_LINES: Pick<LicenceContent, 'commodities' | 'measuredBy'> = {
  commodities: [line(1, '100', '80000'), line(2, '50', null)],
  measuredBy: 'commodity',
};
