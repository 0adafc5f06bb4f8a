import * as z from 'zod/mini';
import { ClearanceState, ContentChange, HistoryEntry, ValidationState } from '#contract/licence';
import { Picture } from '#contract/licence-content';
import { Instant, Uuid } from '#contract/values';

/**
 * The browser in which something was done. `name` is told to the person's own company, authority or office only: it is personal
 * data. `kind` is empty where the browser does not say.
 */
export const HistoryDevice = z.object({
  name: z.string(),
  kind: z.enum(['phone', 'tablet', 'computer', '']),
});
export type HistoryDevice = z.infer<typeof HistoryDevice>;

const States = z.object({ validation: ValidationState, clearance: ClearanceState });

/** What one entry of a licence's history did. */
export const HistoryEvent = z.object({
  /** That of the entry. */
  version: z.int(),
  /** The entry itself: the oldest ones do not come with the licence. Absent in what earlier versions of the app kept. */
  entry: z.optional(HistoryEntry),
  /** Null for what began the licence. */
  before: z.nullable(States),
  after: States,
  /** Null where it is not known: the account was erased, or no device did it. */
  device: z.nullable(HistoryDevice),
  /** What it changed. What was lodged is compared with what was lodged before, at first with a blank form. */
  changes: z.array(ContentChange),
  /** The pictures since then; null where the content stayed, and for drafts of others. */
  pictures: z.nullable(z.array(Picture)),
});
export type HistoryEvent = z.infer<typeof HistoryEvent>;

/** What can be read of a licence: its page, a picture in full size, the printed copy. */
export const READABLE = ['page', 'picture', 'print'] as const;
const Readable = z.enum(READABLE);
export type Readable = (typeof READABLE)[number];

/**
 * A licence was opened by an authority or a customs office. The officer's name and device are told to the same authority or
 * office; others are told of each day once.
 */
export const HistoryRead = z.object({
  at: Instant,
  by: z.string(),
  actedFor: z.string(),
  what: z.array(Readable),
  device: z.nullable(HistoryDevice),
});
export type HistoryRead = z.infer<typeof HistoryRead>;

/** `GET /api/licences/:id/history?before=`: a page of events before that version; the newest ones where there is none. */
export const HistoryQuery = z.strictObject({ before: z.optional(z.coerce.number().check(z.int(), z.gte(1))) });

/** What is told of the history beside what comes with the licence: its newest events, in order. */
export const LicenceHistory = z.object({
  licenceId: Uuid,
  /** Of the licence then. */
  version: z.int(),
  events: z.array(HistoryEvent),
  /** There are events before this version, on another page; absent when there are none. */
  earlierThan: z.optional(z.int()),
  /** The newest first, at most 500; with the newest events only. */
  reads: z.array(HistoryRead),
});
export type LicenceHistory = z.infer<typeof LicenceHistory>;

/** Openings in one request, at most. */
export const READS_PER_REQUEST = 100;

/** An officer opened a licence on this device. `id` is made there: sent again, it counts once. */
export const LicenceRead = z.strictObject({
  id: Uuid,
  licenceId: Uuid,
  /** Under which role. */
  grantId: Uuid,
  what: Readable,
  /** Device time. */
  openedAt: Instant,
});
export type LicenceRead = z.infer<typeof LicenceRead>;

/**
 * `POST /api/reads`. What names no licence that reached the officer's authority or office is left out; the answer is the same.
 * One opening a person, licence, thing and quarter of an hour is kept.
 */
export const ReadsRequest = z.strictObject({
  deviceId: Uuid,
  /** Device time of sending. */
  sentAt: Instant,
  reads: z.array(LicenceRead).check(z.minLength(1), z.maxLength(READS_PER_REQUEST)),
});
export type ReadsRequest = z.infer<typeof ReadsRequest>;

/** How many openings were taken over from the device. */
export const ReadsAnswer = z.strictObject({ received: z.int() });
