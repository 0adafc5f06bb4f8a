import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** `value` as RFC 8785 canonical JSON: the same bytes whatever the order of keys was. */
export function toCanonicalJson(value: object): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('This value has no JSON.');
  return json;
}

/** SHA-256, in hexadecimal, of the canonical JSON of `value`. */
export function hashCanonical(value: object): string {
  return createHash('sha256').update(toCanonicalJson(value)).digest('hex');
}
