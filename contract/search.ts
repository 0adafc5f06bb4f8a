import * as z from 'zod/mini';
import { toSearchText } from '#domain/values/licence-number';
import { ClearanceState, ValidationState } from '#contract/licence';
import { CountryCode, Instant, KnownTimeZone, OfficeCode, PlainDateText, Uuid, formed, text } from '#contract/values';

/**
 * A count stops here: whoever finds more narrows the search. Counting a common word among a million licences took 440 ms up to
 * 10,001 and 22 ms up to here.
 */
export const TOTAL_CAP = 1_001;

/** What the rows can be ordered by; with a `-` before it the other way round. What is blank comes last, both ways. */
export const SEARCH_COLUMNS = [
  'number',
  'partner',
  'requester',
  'company',
  'validation',
  'clearance',
  'modified',
  'submitted',
  'arrives',
  'expires',
  'entry',
] as const;
export type SearchColumn = (typeof SEARCH_COLUMNS)[number];

const Order = z.enum(SEARCH_COLUMNS.flatMap((column) => [column, `-${column}`] as const));

/** The shortest part of a text that an index finds. */
const SHORTEST = 3;

const toWords = (words: string): string[] => [...new Set(words.split(/\s+/).map(toSearchText).filter(Boolean))];

/** Words as they are searched: each must be found, in any order; the longest has `shortest` letters or more. */
const Words = (max: number, shortest: number) =>
  z
    .pipe(text(max), z.transform(toWords))
    .check(z.refine((words) => words.length <= 10 && words.some(({ length }) => length >= shortest)));

/** Several states with commas between them. */
const listOf = <State>(state: z.ZodMiniType<State>) =>
  z.pipe(
    z.pipe(
      text(200),
      z.transform((list): unknown[] => list.split(',')),
    ),
    z.array(state).check(z.maxLength(10)),
  );

/** A calendar day that PostgreSQL and JavaScript both know, whatever the time zone. */
const Day = PlainDateText.check(z.refine((day) => day >= '1900-01-01' && day < '3000-01-01'));

/** Chapter, heading or subheading; spaces and points are no part of it. */
const CodePrefix = z.pipe(
  z.pipe(
    text(30),
    z.transform((code) => code.replace(/[\s.]/g, '')),
  ),
  formed(30, /^\d{2,10}$/),
);

/** `GET /api/licences?…`: every part is optional, those that are there must all be met. */
export const SearchQuery = z.object({
  /** The role under which is searched; without it all of them. */
  grantId: z.optional(Uuid),
  /** A part of the licence number. */
  reference: z.optional(
    z.pipe(text(100), z.transform(toSearchText)).check(z.refine(({ length }) => length >= SHORTEST)),
  ),
  validation: z.optional(listOf(ValidationState)),
  clearance: z.optional(listOf(ClearanceState)),
  /** A heading finds its subheadings. */
  code: z.optional(CodePrefix),
  /** Words of the requester's name. */
  requester: z.optional(Words(200, 2)),
  /** Words of the description of one commodity. */
  description: z.optional(Words(200, SHORTEST)),
  /** A customs office, or all of a country. */
  entry: z.optional(z.union([OfficeCode, CountryCode])),
  /** Country whose authority issued it. */
  partner: z.optional(CountryCode),
  arrivesFrom: z.optional(Day),
  arrivesTo: z.optional(Day),
  submittedFrom: z.optional(Day),
  submittedTo: z.optional(Day),
  expiresFrom: z.optional(Day),
  expiresTo: z.optional(Day),
  /** Whose days `arrives…` and `submitted…` are; both ends belong to the range. */
  zone: z._default(KnownTimeZone, 'UTC'),
  order: z._default(Order, '-modified'),
  /** `next` of the page before, in the same order. */
  after: z.optional(text(2000)),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 50),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** A licence as a list shows it. */
export const FoundLicence = z.strictObject({
  id: Uuid,
  licenceNumber: z.string(),
  partnerCountry: z.nullable(CountryCode),
  requester: z.string(),
  company: z.string(),
  validation: ValidationState,
  clearance: ClearanceState,
  pointOfEntry: z.nullable(OfficeCode),
  arrivesAt: z.nullable(Instant),
  expiresOn: z.nullable(PlainDateText),
  submittedAt: z.nullable(Instant),
  modifiedAt: Instant,
});
export type FoundLicence = z.infer<typeof FoundLicence>;

/** One page. A row that changes meanwhile moves to its new place; those that do not come once each. */
export const FoundLicences = z.strictObject({
  licences: z.array(FoundLicence),
  /** How many there are, at most TOTAL_CAP; told on the first page only. */
  total: z.nullable(z.int()),
  /** `after` of the next page; null on the last one. */
  next: z.nullable(z.string()),
});
export type FoundLicences = z.infer<typeof FoundLicences>;
