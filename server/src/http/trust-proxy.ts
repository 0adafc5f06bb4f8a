import ipaddr from 'ipaddr.js';

/** Whose `X-Forwarded-…` headers are believed: so many proxies in a row, or those with these addresses. */
export type TrustProxy = number | readonly string[];

const MOST_PROXIES = 9;

/**
 * Reads `TRUST_PROXY`: a number of proxies, or addresses and networks with commas between them.
 * @returns undefined where it is neither; a network of everybody is refused too, as anybody could then make up an address
 */
export function readTrustProxy(text: string): TrustProxy | undefined {
  if (/^\d$/.test(text)) return Number(text) <= MOST_PROXIES ? Number(text) : undefined;
  const parts = text.split(',').map((part) => part.trim());
  return parts.every(isAddressOrNetwork) ? parts : undefined;
}

function isAddressOrNetwork(text: string): boolean {
  if (!text.includes('/')) return ipaddr.IPv6.isValid(text) || ipaddr.IPv4.isValidFourPartDecimal(text);
  return ipaddr.isValidCIDR(text) && ipaddr.parseCIDR(text)[1] > 0;
}
