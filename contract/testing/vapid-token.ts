import { createPublicKey, verify } from 'node:crypto';

/** What the sender claims about itself (RFC 8292). */
export interface VapidClaims {
  /** Origin of the push service. */
  readonly aud: string;
  /** Seconds since 1970. */
  readonly exp: number;
  /** Contact of the sender, `https:` or `mailto:`. */
  readonly sub: string;
}

/**
 * The claims of an `Authorization: vapid t=…, k=…` header whose signature (ES256) holds and which a push service on `origin`
 * accepts at `nowS`, seconds since 1970. `publicKey` is the key the browser subscribed with.
 * @throws Error with the reason
 */
export function parseVapid(header: string | undefined, publicKey: string, origin: string, nowS: number): VapidClaims {
  const [, token, key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header ?? '') ?? [];
  if (!token || !key) throw new Error('there is no vapid authorization');
  if (key !== publicKey) throw new Error('signed with another key than the one subscribed with');
  const [head = '', body = '', signature = ''] = token.split('.');
  if ((decode(head) as { alg?: string }).alg !== 'ES256') throw new Error('not signed with ES256');
  const isGood = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: toKey(key), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isGood) throw new Error('the signature does not hold');
  const claims = decode(body) as VapidClaims;
  if (claims.aud !== origin) throw new Error(`meant for ${claims.aud}`);
  if (claims.exp <= nowS || claims.exp > nowS + 86_400) throw new Error('expired, or valid for more than a day');
  if (!/^(https:\/\/|mailto:[^@]+@)[^/]*\./.test(claims.sub)) throw new Error('says no contact');
  return claims;
}

function decode(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
}

/** An uncompressed P-256 point as a key. */
function toKey(point: string) {
  const bytes = Buffer.from(point, 'base64url');
  const coordinate = (from: number) => bytes.subarray(from, from + 32).toString('base64url');
  return createPublicKey({
    format: 'jwk',
    key: { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) },
  });
}
