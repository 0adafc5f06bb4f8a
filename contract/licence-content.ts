import * as z from 'zod/mini';
import type { LicenceContent as DomainContent } from '#domain/licence-content';
import {
  ClockTime,
  CountryCode,
  OfficeCode,
  PlainDateText,
  QuantityText,
  Sha256,
  TimeZone,
  Uuid,
  formed,
  text,
} from '#contract/values';

const Party = z.strictObject({ name: text(500), address: text(1000), country: z.nullable(CountryCode) });

const Measures = z.strictObject({
  volumeM3: z.nullable(QuantityText),
  netWeightKg: z.nullable(QuantityText),
  units: z.nullable(QuantityText),
  unitWord: text(100),
});

const Commodity = z.strictObject({
  id: Uuid,
  hsCode: formed(10, /^(\d{4,10})?$/),
  description: text(2000),
  species: z.array(z.strictObject({ commonName: text(200), scientificName: text(200) })).check(z.maxLength(50)),
  countriesOfHarvest: z.array(CountryCode).check(z.maxLength(50)),
  measures: Measures,
});

/** One picture of the paper, as a licence names it. */
export const Picture = z.strictObject({
  id: Sha256,
  box: z.union([z.literal(2), z.literal(17), z.literal(18)]),
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  sizeBytes: z.int().check(z.positive()),
  widthPx: z.int().check(z.positive()),
  heightPx: z.int().check(z.positive()),
  sharpness: z.optional(z.int().check(z.nonnegative(), z.maximum(100_000))),
  showsGoods: z.optional(z.boolean()),
});

/** Boxes 1 to 18 and the answers of the submit dialog, on the wire. Blanks are allowed: what blocks is the rule book's. */
export const LicenceContent: z.ZodMiniType<DomainContent> = z.strictObject({
  issuingAuthority: z.strictObject({ id: z.nullable(text(100)), ...Party.shape }),
  forIssuingCountry: text(4000),
  licenceNumber: text(100),
  expiresOn: z.nullable(PlainDateText),
  countryOfExport: z.nullable(CountryCode),
  meansOfTransport: z.nullable(text(10)),
  licensee: Party,
  commodities: z.array(Commodity).check(z.maxLength(500)),
  measuredBy: z.enum(['commodity', 'goods']),
  globalMeasures: Measures,
  distinguishingMarks: text(4000),
  signedAt: text(200),
  signedOn: z.nullable(PlainDateText),
  pictures: z.array(Picture).check(z.maxLength(40)),
  pointOfEntry: z.nullable(OfficeCode),
  arrival: z.nullable(z.strictObject({ date: PlainDateText, time: ClockTime, zone: TimeZone })),
  onBehalfOf: Party,
  mandateId: z.optional(Uuid),
  additionalText: text(4000),
});
