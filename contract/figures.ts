import * as z from 'zod/mini';
import { REJECTION_REASON_CODES } from '#domain/decisions/rejection-reasons';
import { CountryCode, Instant, Uuid } from '#contract/values';

/**
 * What is counted of a calendar year: licences lodged and not withdrawn; goods cleared; licences rejected by the authority; goods
 * refused by customs. Each in the year in which it happened last, if it still stands.
 */
export const COUNTED = ['received', 'cleared', 'rejected', 'refused'] as const;
export type Counted = (typeof COUNTED)[number];
const CountedCode = z.enum(COUNTED);

/** The first year that can be asked for: the scheme's first licence was issued on 15 November 2016. */
export const FIRST_FIGURES_YEAR = 2016;

/** `GET /api/figures`: under which role, and which calendar year. */
export const FiguresQuery = z.strictObject({
  grantId: Uuid,
  year: z.coerce.number().check(z.int(), z.gte(FIRST_FIGURES_YEAR), z.lte(2100)),
});

/** A sum as text, so that no digit is lost: it may be longer than a quantity of one licence. */
const Sum = z.string().check(z.regex(/^\d+(\.\d+)?$/));

/** Volume in cubic metres, net weight in kilograms, units by their word in capitals; what no licence gives is null. Never added to each other. */
const Sums = {
  licences: z.int(),
  volumeM3: z.nullable(Sum),
  netWeightKg: z.nullable(Sum),
  units: z.array(z.strictObject({ word: z.string(), amount: Sum })),
};
export const FigureTotal = z.strictObject({ what: CountedCode, ...Sums });
export type FigureTotal = z.infer<typeof FigureTotal>;

/** One partner country and heading. A licence counts once in each heading it names. */
export const FigureRow = z.strictObject({
  what: CountedCode,
  /** Null where the licence names none. */
  partnerCountry: z.nullable(CountryCode),
  /** Four digits; empty for measures given once for goods of several headings. */
  heading: z.string(),
  ...Sums,
});
export type FigureRow = z.infer<typeof FigureRow>;

/** Licences of one month, `1` to `12`, with something counted. */
export const FigureMonth = z.strictObject({ what: CountedCode, month: z.int(), licences: z.int() });
export type FigureMonth = z.infer<typeof FigureMonth>;

/**
 * The figures of the yearly report.
 * @source Reg. (EC) 2173/2005, art. 8(1): quantities imported and licences received by HS heading and partner country, cases and
 * quantities where art. 6(1) was applied
 */
export const Figures = z.strictObject({
  year: z.int(),
  /** Whose point of entry; null: all Member States. */
  country: z.nullable(CountryCode),
  asOf: Instant,
  /** Each licence once. */
  totals: z.array(FigureTotal),
  rows: z.array(FigureRow),
  months: z.array(FigureMonth),
  /** Why licences were rejected; one may have several reasons. */
  reasons: z.array(z.strictObject({ code: z.enum(REJECTION_REASON_CODES), licences: z.int() })),
});
export type Figures = z.infer<typeof Figures>;
