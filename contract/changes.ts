import * as z from 'zod/mini';
import { Licence } from '#contract/licence';
import { Checkpoint, Instant, Uuid } from '#contract/values';

/** `GET /api/changes?after=&limit=&receipt=&bare=`. `receipt` is the mutation id of the device's newest receipt. */
export const ChangesQuery = z.strictObject({
  after: z.optional(Checkpoint),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(500)), 200),
  receipt: z.optional(Uuid),
  bare: z.optional(z.literal('true')),
});

/** One row of the in-app inbox. Its words are made on the device from `kind`. */
export const InboxItem = z.object({
  id: Uuid,
  licenceId: z.nullable(Uuid),
  /** What happened: a licence event (`submit`, `validate`, …) or `roleDecided`. */
  kind: z.string(),
  licenceNumber: z.string(),
  by: z.string(),
  words: z.string(),
  at: Instant,
  readAt: z.nullable(Instant),
});
export type InboxItem = z.infer<typeof InboxItem>;

export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('licence'), licence: Licence }),
  /** Discarded, or no longer to be seen. */
  z.object({ kind: z.literal('tombstone'), licenceId: Uuid }),
  z.object({ kind: z.literal('inbox'), item: InboxItem }),
]);
export type Change = z.infer<typeof Change>;

/**
 * A page of the feed. `startAgain`: the device fills beside its copy from the beginning, then swaps. `offerAgain`: the server
 * was restored, so the device offers every command and picture again that it has kept.
 */
export const ChangesPage = z.object({
  startAgain: z.boolean(),
  offerAgain: z.boolean(),
  changes: z.array(Change),
  checkpoint: Checkpoint,
  more: z.boolean(),
  serverTime: Instant,
});
export type ChangesPage = z.infer<typeof ChangesPage>;

/** The name of a changed row without what it holds. */
export const BareChange = z.object({
  kind: z.enum(['licence', 'tombstone', 'inbox']),
  /** Of the licence or the message. */
  id: Uuid,
  /** Blank where there is none. */
  licenceNumber: z.string(),
});
export type BareChange = z.infer<typeof BareChange>;

/** `GET /api/changes?bare=true`: for a device that could not have or read a row, to name it and go on behind it. */
export const BareChangesPage = z.extend(ChangesPage, { changes: z.array(BareChange) });
export type BareChangesPage = z.infer<typeof BareChangesPage>;
