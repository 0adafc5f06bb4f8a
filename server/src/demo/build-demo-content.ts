import { BLANK_CONTENT, countryOfOffice, type LicenceContent, type Picture } from '#domain/licence-content';
import { addDays, type PlainDate } from '#domain/values/plain-date';
import { timeZonesOf } from '#reference/countries';
import { ISSUING_AUTHORITIES } from '#reference/issuing-authorities';
import type { DemoLicence } from '#server/demo/demo-licences';

/** How long before its expiry a demo licence was signed, in days. */
const VALIDITY_DAYS = 120;

/** The boxes of the demo licence at `position`, with dates relative to `today`. */
export function buildDemoContent(
  demo: DemoLicence,
  position: number,
  today: PlainDate,
  picture: Picture,
): LicenceContent {
  const { goods, office, filled } = demo;
  const country = goods.licensee.country ?? '';
  const authority = ISSUING_AUTHORITIES.find(({ id }) => id === goods.issuingAuthorityId);
  if (!authority) throw new Error(`No issuing authority ${goods.issuingAuthorityId}.`);
  const signedOn = addDays(today, demo.expiresInDays - VALIDITY_DAYS);
  const little: LicenceContent = {
    ...BLANK_CONTENT,
    issuingAuthority: { id: authority.id, name: authority.name, address: authority.address, country },
    licenceNumber: buildNumber(country, countryOfOffice(office), signedOn, position),
    countryOfExport: country,
    pictures: [picture],
  };
  if (filled === 'little') return little;
  const half: LicenceContent = {
    ...little,
    expiresOn: addDays(today, demo.expiresInDays),
    meansOfTransport: '1',
    licensee: goods.licensee,
    commodities: goods.lines.map((line, index) => ({ id: lineId(position, index), ...line })),
  };
  if (filled === 'half') return half;
  const zone = timeZonesOf(countryOfOffice(office))[0] ?? 'UTC';
  return {
    ...half,
    pictures: [{ ...picture, showsGoods: true }],
    distinguishingMarks: `INVOICE NO. ${1000 + position * 17}\nCONTAINER MSKU${4_568_100 + position * 31}`,
    signedAt: goods.signedAt,
    signedOn,
    pointOfEntry: office,
    arrival: { date: addDays(today, demo.arrivesInDays), time: '06:30', zone },
  };
}

/** A number nobody issued: Indonesia's end with the country of destination, Ghana's are free. */
function buildNumber(issuer: string, destination: string, signedOn: PlainDate, position: number): string {
  const year = signedOn.slice(2, 4);
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  if (issuer === 'GH') return `GH-${year}-${pad(12_997 + position * 41, 6)}`;
  return `${year}.${pad(10_217 + position * 37, 5)}-${pad(768 + position, 5)}.${pad(17 + position, 3)}-ID-${destination}`;
}

const lineId = (position: number, index: number): string =>
  `01980000-0000-7000-8000-0000000e${String(position).padStart(2, '0')}0${index}`;
