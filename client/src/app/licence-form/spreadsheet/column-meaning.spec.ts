import { findMeaning } from './column-meaning';

describe('a column of a spreadsheet', () => {
  for (const [header, meaning] of [
    ['Description of goods', 'description'],
    ['Commodity description', 'description'],
    ['HS code', 'hsCode'],
    ['HS-Heading', 'hsCode'],
    ['10. HS code', 'hsCode'],
    ['Common name', 'commonName'],
    ['Species', 'commonName'],
    ['Scientific name', 'scientificName'],
    ['Botanical_name', 'scientificName'],
    ['Countries of harvest', 'countries'],
    ['ISO codes of country of harvest', 'countries'],
    ['ISO codes', 'countries'],
    ['Country of origin', 'countries'],
    ['Country of export', 'unused'],
    ['Volume (m3)', 'volumeM3'],
    ['CBM', 'volumeM3'],
    ['Quantity (m³)', 'volumeM3'],
    ['Net weight (kg)', 'netWeightKg'],
    ['Gross weight (kg)', 'unused'],
    ['Net weight (t)', 'unused'],
    ['Number of units', 'units'],
    ['Pcs', 'units'],
    ['Kind of units', 'unitWord'],
    ['Unit', 'unitWord'],
    ['Unit price', 'unused'],
    ['Remarks', undefined],
  ] as const)
    it(`called "${header}" is ${meaning ?? 'not known'}`, () => expect(findMeaning(header)).toBe(meaning));
});
