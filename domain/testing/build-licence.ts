import {
  BLANK_CONTENT,
  BLANK_MEASURES,
  type Commodity,
  type LicenceContent,
  type Picture,
} from '#domain/licence-content';
import { parsePlainDate } from '#domain/values/plain-date';
import type { Quantity } from '#domain/values/quantity';

/** A lawful commodity line; `changes` replace fields. */
export function buildCommodity(changes: Partial<Commodity> = {}): Commodity {
  return {
    id: '018f4e2a-0000-7000-8000-00000000000a',
    hsCode: '441233',
    description: 'PLYWOOD, UTY GRADE BB/CC',
    species: [{ commonName: 'MERANTI', scientificName: 'SHOREA SPP.' }],
    countriesOfHarvest: ['ID'],
    measures: { ...BLANK_MEASURES, volumeM3: '102.49' as Quantity, netWeightKg: '82524.23' as Quantity },
    ...changes,
  };
}

/** A legible picture of the page with the goods; `changes` replace fields. */
export function buildPicture(changes: Partial<Picture> = {}): Picture {
  return {
    id: 'a'.repeat(64),
    box: 2,
    mediaType: 'image/jpeg',
    sizeBytes: 1000,
    widthPx: 2480,
    heightPx: 3508,
    sharpness: 900,
    showsGoods: true,
    ...changes,
  };
}

/** Content that no rule finds fault with when it is lodged on 2026-03-01; `changes` replace fields. */
export function buildLicence(changes: Partial<LicenceContent> = {}): LicenceContent {
  return {
    ...BLANK_CONTENT,
    issuingAuthority: { id: 'ID-LVLK-003', name: 'PT Mutuagung Lestari', address: 'Depok', country: 'ID' },
    licenceNumber: '26.00001-00001.001-ID-BE',
    expiresOn: parsePlainDate('2026-06-30'),
    countryOfExport: 'ID',
    meansOfTransport: '1',
    licensee: { name: 'PT ALAM KENCANA CIPTA', address: 'CIREBON 45153', country: 'ID' },
    commodities: [buildCommodity()],
    distinguishingMarks: 'INVOICE NO. 0001',
    signedAt: 'SEMARANG',
    signedOn: parsePlainDate('2026-02-01'),
    pictures: [buildPicture()],
    pointOfEntry: 'BE101000',
    arrival: { date: parsePlainDate('2026-03-20'), time: '23:59', zone: 'Europe/Brussels' },
    ...changes,
  };
}
