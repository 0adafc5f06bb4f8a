import type { Place } from '#domain/rules/rule';

/** A box of the paper form. */
export type BoxNumber = Extract<Place, number> | 6 | 13 | 15 | 16;

const TITLES: Readonly<Record<BoxNumber, string>> = {
  1: 'issuingAuthority',
  2: 'forIssuingCountry',
  3: 'licenceNumber',
  4: 'expiresOn',
  5: 'country',
  6: 'isoCode',
  7: 'meansOfTransport',
  8: 'licensee',
  9: 'description',
  10: 'hsHeading',
  11: 'names',
  12: 'harvestCountries',
  13: 'isoCodes',
  14: 'volumeM3',
  15: 'netWeightKg',
  16: 'numberOfUnits',
  17: 'marks',
  18: 'signature',
};

/** The key of the words printed on the paper at the box. */
export function boxTitleKey(box: BoxNumber): string {
  return `licences.boxes.${TITLES[box]}`;
}
