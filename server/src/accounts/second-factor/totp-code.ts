import { Secret, TOTP } from 'otpauth';
import { RP_NAME } from '#server/accounts/second-factor/relying-party';

/** Seconds a code lasts (RFC 6238), as every authenticator app has it. */
const PERIOD_S = 30;

const build = (secret: string, label: string): TOTP =>
  new TOTP({
    secret: Secret.fromBase32(secret),
    label,
    issuer: RP_NAME,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
  });

/** A new secret, base32: 160 bits, as RFC 4226 asks for. */
export const makeTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What its QR code says: the app keeps it under `label`. */
export const toTotpUri = (secret: string, label: string): string => build(secret, label).toString();

/**
 * The number of the 30 seconds since 1970 that `code` is of; undefined when it is of none near `nowMs`. One before and one after count:
 * clocks differ, and typing takes time.
 */
export function findTotpStep(secret: string, code: string, nowMs: number): number | undefined {
  const delta = build(secret, '').validate({ token: code, timestamp: nowMs, window: 1 });
  return delta === null ? undefined : Math.floor(nowMs / 1000 / PERIOD_S) + delta;
}
