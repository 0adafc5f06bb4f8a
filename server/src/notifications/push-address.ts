import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All that was given out of IPv6 so far. @source IANA IPv6 Global Unicast Address Assignments; RFC 4291, 2.4 */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** An endpoint whose host is not on the public internet: posting there would let strangers reach into our network. */
export class AddressRefused extends Error {}

/** Whether `address` is one of the public internet: in none of the IANA special-purpose registries, which `ipaddr.js` knows. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(GLOBAL_UNICAST);
}

/**
 * Asserts that a host written as an address is public; names are checked when they are looked up.
 * @throws AddressRefused
 */
export function assertNoPrivateAddress(hostname: string): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) && !isPublicAddress(address)) throw new AddressRefused();
}

/** Looks a name up and gives public addresses only; the connection is made to one of these, so no second answer counts. */
export const lookUpPublic: LookupFunction = (hostname, options, done) => {
  const callback = done as (error: Error | null, ...rest: unknown[]) => void;
  lookup(hostname, { ...options, all: true }).then(
    (found) => {
      const open = found.filter(({ address }) => isPublicAddress(address));
      const [first] = open;
      if (!first) callback(new AddressRefused());
      else if (options.all) callback(null, open);
      else callback(null, first.address, first.family);
    },
    (error: Error) => callback(error),
  );
};
