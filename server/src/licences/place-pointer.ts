import type { LicenceContent } from '#domain/licence-content';
import type { Place } from '#domain/rules/rule';

const FIELDS: Record<Place, string> = {
  1: 'issuingAuthority/name',
  2: 'pictures',
  3: 'licenceNumber',
  4: 'expiresOn',
  5: 'countryOfExport',
  7: 'meansOfTransport',
  8: 'licensee',
  9: 'commodities',
  10: 'commodities',
  11: 'commodities',
  12: 'commodities',
  14: 'globalMeasures',
  17: 'distinguishingMarks',
  18: 'signedAt',
  pointOfEntry: 'pointOfEntry',
  arrival: 'arrival',
  onBehalfOf: 'onBehalfOf',
};

/** JSON pointer into a command to the field a finding is about; into its commodity line when it names one. */
export function toPointer(content: LicenceContent, place: Place, line?: string): string {
  const index = content.commodities.findIndex(({ id }) => id === line);
  const field = index < 0 ? FIELDS[place] : `commodities/${index}${place === 14 ? '/measures' : ''}`;
  return `/payload/content/${field}`;
}
