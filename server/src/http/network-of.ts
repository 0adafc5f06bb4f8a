import { isIPv6 } from 'node:net';
import type { Request } from 'express';

/** Where a request comes from, for counting: an IPv4 address, or the /64 an IPv6 address belongs to (one household). */
export function networkOf(request: Request): string {
  const address = (request.ip ?? '').replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const first = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array<string>(zeros).fill('0'), ...last].slice(0, 4).join(':');
}

/**
 * The wider neighbourhood of a request: the /48 an IPv6 address belongs to, of which a single customer often has every /64; an
 * IPv4 address is its own.
 */
export const siteOf = (request: Request): string => networkOf(request).split(':').slice(0, 3).join(':');
