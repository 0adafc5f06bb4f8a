import * as z from 'zod/mini';
import { DELIVERY_FAILURES, DELIVERY_WAITS } from '#domain/notifications/delivery-failures';
import { Instant, Uuid } from '#contract/values';

/** What became of one delivery. */
export const DeliveryStanding = z.discriminatedUnion('state', [
  /** It goes at `until` at the earliest. */
  z.strictObject({ state: z.literal('waiting'), until: Instant, because: z.enum(DELIVERY_WAITS) }),
  /** The mail server or push service took it. `isDelayed`: the mail server said since that it is still trying. */
  z.strictObject({ state: z.literal('handedOver'), at: Instant, isDelayed: z.boolean() }),
  z.strictObject({ state: z.literal('failed'), at: Instant, failure: z.enum(DELIVERY_FAILURES) }),
  /** The person had switched this channel off. */
  z.strictObject({ state: z.literal('off') }),
]);
export type DeliveryStanding = z.infer<typeof DeliveryStanding>;

/** One message to one mailbox or browser. */
export const Delivery = z.strictObject({
  channel: z.enum(['mail', 'push']),
  /** "Chrome, Android" of a push message; empty when the browser did not say, and for mails. */
  device: z.string(),
  /** How many pieces of news went in the same message; 1 while it waits. */
  together: z.int(),
  standing: DeliveryStanding,
});
export type Delivery = z.infer<typeof Delivery>;

/** What was told of one piece of news. Words are made on the device from `kind`, as in the inbox; `test` for a test. */
export const ToldNews = z.strictObject({
  causeId: Uuid,
  kind: z.string(),
  at: Instant,
  /** Null when the news are of no licence, or of one that may no longer be seen. */
  licence: z.nullable(z.strictObject({ id: Uuid, number: z.string() })),
  deliveries: z.array(Delivery),
});
export type ToldNews = z.infer<typeof ToldNews>;

/**
 * `GET /api/deliveries?before=&only=&item=`: one's own ledger, newest first; `before` is the `next` of the page before. `only`:
 * news of which a delivery failed. `item`: what was sent about this message of one's inbox. Other words are passed over: `ngsw-bypass`
 * is for the worker of the device.
 */
export const ToldNewsQuery = z.object({
  before: z.optional(z.string().check(z.maxLength(200))),
  only: z.optional(z.literal('failed')),
  item: z.optional(Uuid),
});
export type ToldNewsQuery = z.infer<typeof ToldNewsQuery>;
/** `next` is null on the last page. */
export const ToldNewsPage = z.strictObject({ news: z.array(ToldNews), next: z.nullable(z.string()) });
export type ToldNewsPage = z.infer<typeof ToldNewsPage>;
