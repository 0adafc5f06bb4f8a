import * as z from 'zod/mini';
import { Language } from '#contract/account';
import { SessionMandate } from '#contract/mandate';
import { Grant, Role } from '#contract/role';
import { formed, Uuid } from '#contract/values';

/**
 * Header of a request that names the account it is made for; a parameter of the query where an address is all there is. Every
 * write of somebody who is signed in carries it.
 */
export const ACCOUNT_HEADER = 'flegt-account';

/** `POST /api/demo-session`; only where the demo is on. */
export const DemoLogIn = z.strictObject({ accountId: Uuid });

/** `GET /api/session`: who is signed in, with all grants. Devices keep it: what a later version adds needs a default. */
export const Session = z.strictObject({
  accountId: Uuid,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  language: Language,
  grants: z.array(Grant),
  /** Mandates in force or to come, under which a company one acts for may make licences for others. */
  mandates: z._default(z.array(SessionMandate), []),
});
export type Session = z.infer<typeof Session>;

/** `GET /api/about`: what a device needs before it signs in. `demoPeople` is empty where the demo is off. */
export const About = z.strictObject({
  version: z.string(),
  contractVersion: z.int(),
  vapidPublicKey: z.string(),
  demoPeople: z.array(z.strictObject({ accountId: Uuid, name: z.string(), role: Role, holder: z.string() })),
  supportEmail: z.string(),
  /** The name of the identity provider one may sign in with ("EU Login"); null where none is configured. */
  identityProvider: z.nullable(z.string()),
});
export type About = z.infer<typeof About>;

/** Names a session, but opens nothing. */
export const SessionId = formed(43, /^[\w-]{43}$/);

/** One signed-in browser of an account. */
export const DeviceSession = z.strictObject({
  id: SessionId,
  /** Browser and system as the browser says of itself, "Chrome, Android"; empty when it says nothing. */
  device: z.string(),
  way: z.enum(['password', 'identityProvider', 'demo', 'passkey']),
  /** What proved the second factor; null where none was asked for. */
  provedBy: z.nullable(z.enum(['passkey', 'totp', 'recoveryCode', 'identityProvider'])),
  startedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  isThis: z.boolean(),
});
export type DeviceSession = z.infer<typeof DeviceSession>;
/** `GET /api/sessions`, seen last first; `DELETE /api/sessions/:id` ends one, `DELETE /api/sessions` all but this one. */
export const DeviceSessions = z.strictObject({ sessions: z.array(DeviceSession) });
