import * as z from 'zod/mini';
import { MAIL_FAILURES } from '#domain/notifications/delivery-failures';
import { MESSAGE_LANGUAGES } from '#domain/notifications/notification-choices';
import { NOTIFICATION_GROUPS } from '#domain/notifications/notification-groups';
import { ClockTime, Instant, KnownTimeZone, TimeZone, Uuid } from '#contract/values';

const channels = z.strictObject({ mail: z.boolean(), push: z.boolean() });

/** How a person wants to be told; what each part means: `domain/notifications/notification-choices`. */
export const NotificationChoices = z.strictObject({
  groups: z.record(z.enum(NOTIFICATION_GROUPS), channels),
  timeZone: TimeZone,
  quietHours: z
    .strictObject({ isOn: z.boolean(), from: ClockTime, to: ClockTime })
    .check(z.refine(({ isOn, from, to }) => !isOn || from !== to)),
  digest: z.strictObject({ isOn: z.boolean(), at: ClockTime }),
  language: z.nullable(z.enum(MESSAGE_LANGUAGES)),
});

/**
 * `PUT /api/notification-preferences`: `version` is the one the choices were made from. The same again is no second change; 409
 * `stale-version` carries what is in force as `present`; 422 `mail-required` names each group whose mails cannot be switched off.
 */
export const NotificationPreferencesChange = z.strictObject({
  version: z.int().check(z.gte(0), z.lte(2_000_000_000)),
  choices: z.extend(NotificationChoices, { timeZone: KnownTimeZone }),
});
export type NotificationPreferencesChange = z.infer<typeof NotificationPreferencesChange>;

/** `GET /api/notification-preferences` */
export const NotificationPreferences = z.strictObject({
  /** 0 until the person chooses. */
  version: z.int(),
  choices: NotificationChoices,
  mail: z.strictObject({
    /** Not null: mails to the address came back, and none is sent until it changes or `POST /api/test-mail` tries again. */
    bouncing: z.nullable(z.strictObject({ since: Instant, failure: z.enum(MAIL_FAILURES) })),
  }),
});
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

/** `POST /api/test-mail`: sends one, also to an address from which mails came back. `id`, chosen by the device, is sent for once. */
export const TestMail = z.strictObject({ id: Uuid });
