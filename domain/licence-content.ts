import type { Arrival } from '#domain/values/arrival';
import type { PlainDate } from '#domain/values/plain-date';
import type { Quantity } from '#domain/values/quantity';

/** Two-letter country code, ISO 3166-1 alpha-2. */
export type CountryCode = string;

/** A name, an address in lines, and a country, as printed. */
export interface Party {
  readonly name: string;
  readonly address: string;
  readonly country: CountryCode | null;
}

/** Box 1. `id` names the entry of the reference list it was filled from; null when typed by hand. */
export interface IssuingAuthority extends Party {
  readonly id: string | null;
}

/** Boxes 14 to 16: volume in cubic metres, net weight in kilograms, number of units with a free word (`3548`, `SHEETS`). */
export interface Measures {
  readonly volumeM3: Quantity | null;
  readonly netWeightKg: Quantity | null;
  readonly units: Quantity | null;
  readonly unitWord: string;
}

/** Box 11, one species. */
export interface Species {
  readonly commonName: string;
  readonly scientificName: string;
}

/** Boxes 9 to 16, one line. `id` is a UUID made on the device and stays with the line. */
export interface Commodity {
  readonly id: string;
  readonly hsCode: string;
  readonly description: string;
  readonly species: readonly Species[];
  readonly countriesOfHarvest: readonly CountryCode[];
  readonly measures: Measures;
}

/** Boxes that can carry pictures: the paper licence, the marks, signature and stamp. */
export type PictureBox = 2 | 17 | 18;

/** One picture of the paper. `id` is the SHA-256 of its bytes, in hexadecimal. */
export interface Picture {
  readonly id: string;
  readonly box: PictureBox;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly sizeBytes: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** How sharp its edges are, as the device measured it (`domain/values/sharpness`); absent where nobody measured. */
  readonly sharpness?: number | undefined;
  /** The person has looked: this page shows the goods and their HS codes. */
  readonly showsGoods?: boolean | undefined;
}

/** Everything a person enters about one licence: boxes 1 to 18 and the answers of the submit dialog. Blank until filled. */
export interface LicenceContent {
  /** Box 1 */
  readonly issuingAuthority: IssuingAuthority;
  /** Box 2 */
  readonly forIssuingCountry: string;
  /** Box 3, as printed */
  readonly licenceNumber: string;
  /** Box 4, last day of validity */
  readonly expiresOn: PlainDate | null;
  /** Boxes 5 and 6 */
  readonly countryOfExport: CountryCode | null;
  /** Box 7, customs code of the mode of transport */
  readonly meansOfTransport: string | null;
  /** Box 8, the exporter */
  readonly licensee: Party;
  /** Boxes 9 to 16 */
  readonly commodities: readonly Commodity[];
  /** Whether the measures of the lines count or `globalMeasures`; both are kept when it is switched. */
  readonly measuredBy: 'commodity' | 'goods';
  readonly globalMeasures: Measures;
  /** Box 17 */
  readonly distinguishingMarks: string;
  /** Box 18 */
  readonly signedAt: string;
  readonly signedOn: PlainDate | null;
  /** Pictures for boxes 2, 17 and 18, in the order of their pages */
  readonly pictures: readonly Picture[];
  /** Customs office reference number (COL) of the point of entry */
  readonly pointOfEntry: string | null;
  readonly arrival: Arrival | null;
  readonly onBehalfOf: Party;
  /** The mandate under which an agent makes it for another company; absent when one's own company is the importer. */
  readonly mandateId?: string | undefined;
  /** Words for the competent authority */
  readonly additionalText: string;
}

/** A party nobody has filled yet. */
export const BLANK_PARTY: Party = { name: '', address: '', country: null };

/** Measures nobody has filled yet. */
export const BLANK_MEASURES: Measures = { volumeM3: null, netWeightKg: null, units: null, unitWord: '' };

/** A licence nobody has filled yet. */
export const BLANK_CONTENT: LicenceContent = {
  issuingAuthority: { id: null, ...BLANK_PARTY },
  forIssuingCountry: '',
  licenceNumber: '',
  expiresOn: null,
  countryOfExport: null,
  meansOfTransport: null,
  licensee: BLANK_PARTY,
  commodities: [],
  measuredBy: 'commodity',
  globalMeasures: BLANK_MEASURES,
  distinguishingMarks: '',
  signedAt: '',
  signedOn: null,
  pictures: [],
  pointOfEntry: null,
  arrival: null,
  onBehalfOf: BLANK_PARTY,
  additionalText: '',
};

/** A commodity line for `hsCode` with nothing else filled. */
export function blankCommodity(id: string, hsCode: string): Commodity {
  return { id, hsCode, description: '', species: [], countriesOfHarvest: [], measures: BLANK_MEASURES };
}

/** The partner country of a licence: that of its issuing authority, or of the export while box 1 names none. */
export function partnerCountryOf({
  issuingAuthority,
  countryOfExport,
}: Pick<LicenceContent, 'issuingAuthority' | 'countryOfExport'>): CountryCode | null {
  return issuingAuthority.country ?? countryOfExport;
}

/** The country of a customs office reference number: its first two letters. */
export function countryOfOffice(officeCode: string): CountryCode {
  return officeCode.slice(0, 2);
}
