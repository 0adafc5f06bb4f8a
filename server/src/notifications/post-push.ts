import { createHash } from 'node:crypto';
import { Agent, request } from 'undici';
import type { Config } from '#server/config';
import type { Keys } from '#server/keys';
import { AddressRefused, assertNoPrivateAddress, lookUpPublic } from '#server/notifications/push-address';
import { createVapidAuthorization } from '#server/notifications/vapid-authorization';

const WAIT_MS = 10_000;
/** A push service keeps a message this long for a device that is away; the inbox keeps it for good. */
const TTL_S = 7 * 86_400;

/** A browser's subscription as stored. */
export interface Subscription {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** What a push service answered. */
export interface PushAnswer {
  readonly status: number;
  /** Seconds until it wants to be asked again; undefined when it does not say. */
  readonly retryAfterS: number | undefined;
}

/** Posts `body`, an encrypted message, to an endpoint; a message with the same tag that still waits there is replaced. */
export type PostPush = (endpoint: string, body: Uint8Array, tag: string) => Promise<PushAnswer>;

/**
 * Makes the transport: signs (RFC 8292) and posts (RFC 8030) over https, port 443, to public addresses only; the
 * one exception is the configured receiver of the tests. Redirects are not followed.
 * @throws AddressRefused (from the transport) for any other endpoint
 */
export function createPostPush(
  config: Pick<Config, 'isProduction' | 'pushTestOrigins' | 'vapidSubject'>,
  keys: Keys['vapid'],
): PostPush {
  const authorize = createVapidAuthorization(config.vapidSubject, keys);
  const timeouts = { headersTimeout: WAIT_MS, bodyTimeout: WAIT_MS };
  const open = new Agent({ ...timeouts, connect: { timeout: WAIT_MS, lookup: lookUpPublic } });
  const local = new Agent({ ...timeouts, connect: { timeout: WAIT_MS } });
  return async (endpoint, body, tag) => {
    const url = new URL(endpoint);
    const isTest = isTestOrigin(url, config);
    if (!isTest) assertAllowed(url);
    const headers = buildHeaders(tag, authorize(url.origin));
    const answer = await request(url, { method: 'POST', headers, body, dispatcher: isTest ? local : open });
    await answer.body.dump();
    return { status: answer.statusCode, retryAfterS: parseRetryAfter(answer.headers['retry-after']) };
  };
}

/** Whether `url` is on a receiver of the tests, which does not exist in production. */
export function isTestOrigin(url: URL, config: Pick<Config, 'isProduction' | 'pushTestOrigins'>): boolean {
  return !config.isProduction && config.pushTestOrigins.includes(url.origin);
}

/**
 * Asserts that an endpoint may be one of a push service: https at its own port, so that nobody has us knock at other doors.
 * @throws AddressRefused
 */
export function assertAllowed(url: URL): void {
  if (url.protocol !== 'https:' || url.port || url.username || url.password) throw new AddressRefused();
  assertNoPrivateAddress(url.hostname);
}

function buildHeaders(tag: string, authorization: string): Record<string, string> {
  return {
    Authorization: authorization,
    'Content-Encoding': 'aes128gcm',
    'Content-Type': 'application/octet-stream',
    TTL: String(TTL_S),
    Topic: toTopic(tag),
    Urgency: 'normal',
  };
}

/** A message that is sent twice replaces itself while it waits; the service learns no id of ours. */
function toTopic(tag: string): string {
  return createHash('sha256').update(tag).digest('base64url').slice(0, 32);
}

function parseRetryAfter(header: string | string[] | undefined): number | undefined {
  const value = Array.isArray(header) ? header[0] : header;
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
