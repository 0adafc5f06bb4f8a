import * as z from 'zod/mini';
import { formed, upTo, Uuid } from '#contract/values';

/**
 * What travels through a push service, in the form the Angular service worker shows: a neutral sentence, no name and no
 * number. A tap opens `url`.
 */
export const PushMessage = z.strictObject({
  notification: z.strictObject({
    title: z.string(),
    body: z.string(),
    tag: z.string(),
    icon: z.string(),
    badge: z.string(),
    data: z.strictObject({
      accountId: Uuid,
      licenceId: z.nullable(Uuid),
      onActionClick: z.strictObject({
        default: z.strictObject({ operation: z.literal('navigateLastFocusedOrOpen'), url: z.string() }),
      }),
    }),
  }),
});
export type PushMessage = z.infer<typeof PushMessage>;

/** Where the push service takes messages for one browser. */
const Endpoint = z.string().check(upTo(1000), z.url());

/** `PUT /api/push-subscription`: what the browser's `PushSubscription.toJSON()` gives, and what the device knows of it. */
export const PushSubscriptionInput = z.strictObject({
  endpoint: Endpoint,
  expirationTime: z.optional(z.nullable(z.number())),
  keys: z.strictObject({
    p256dh: formed(89, /^[\w-]{86,88}=?$/),
    auth: formed(26, /^[\w-]{21,24}={0,2}$/),
  }),
  /** Whether this device told it before: then it is not taken again once the server forgot it. */
  isKnown: z.optional(z.boolean()),
});
export type PushSubscriptionInput = z.infer<typeof PushSubscriptionInput>;

/**
 * The answer: `isNew` where the server did not know the endpoint, or forgot it once its push service said it is no more. One that
 * `isKnown` and was forgotten is not kept, so that a device whose start was cut short hears it again at the next.
 */
export const PushSubscriptionKept = z.strictObject({ isNew: z.boolean() });
export type PushSubscriptionKept = z.infer<typeof PushSubscriptionKept>;

/** `DELETE /api/push-subscription` */
export const PushSubscriptionEnd = z.strictObject({ endpoint: Endpoint });
export type PushSubscriptionEnd = z.infer<typeof PushSubscriptionEnd>;
