import { COMMODITY_CODES } from '#reference/commodity-codes';

/** The words of a heading of four digits in Annex II or III; blank where neither lists it. */
export function headingName(heading: string): string {
  const own = COMMODITY_CODES.find(({ code }) => code === heading);
  const below = COMMODITY_CODES.find(({ code, heading: words }) => code.startsWith(heading) && words !== '');
  return heading ? (own?.description ?? below?.heading ?? '') : '';
}
