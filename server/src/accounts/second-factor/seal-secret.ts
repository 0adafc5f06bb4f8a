import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Keys } from '#server/keys';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** `secret` so that only this server reads it (AES-256-GCM), and only as that of `owner`: moved to another row it opens no more. */
export function sealSecret({ factorSecret }: Keys, owner: string, secret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(factorSecret), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @returns undefined where it was sealed with another key, as after a restore without `keys.json` */
export function openSecret({ factorSecret }: Keys, owner: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  const cipher = createDecipheriv('aes-256-gcm', keyOf(factorSecret), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), cipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

const keyOf = (factorSecret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', Buffer.from(factorSecret, 'base64url'), '', 'authenticator app', 32));
