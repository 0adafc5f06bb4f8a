import webPush from 'web-push';
import type { Keys } from '#server/keys';

/** How long a header is used again. Its token lasts 12 hours; RFC 8292 allows 24. */
const KEPT_MS = 6 * 3_600_000;
const LASTS_S = 12 * 3_600;
/** Origins of push services; more than a handful means that somebody invents them. */
const MOST_ORIGINS = 200;

/** Gives the `Authorization` of RFC 8292 for an origin; signed once per origin and some hours, because signing costs most. */
export function createVapidAuthorization(subject: string, keys: Keys['vapid']): (origin: string) => string {
  const signed = new Map<string, { readonly value: string; readonly atMs: number }>();
  return (origin) => {
    const known = signed.get(origin);
    if (known && Date.now() - known.atMs < KEPT_MS) return known.value;
    if (signed.size >= MOST_ORIGINS) signed.clear();
    const value = sign(origin, subject, keys);
    signed.set(origin, { value, atMs: Date.now() });
    return value;
  };
}

function sign(origin: string, subject: string, { publicKey, privateKey }: Keys['vapid']): string {
  const expiresAtS = Math.floor(Date.now() / 1000) + LASTS_S;
  return webPush.getVapidHeaders(origin, subject, publicKey, privateKey, 'aes128gcm', expiresAtS).Authorization;
}
