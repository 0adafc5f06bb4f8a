import { lookup } from 'node:dns/promises';
import { BlockList, isIP, type LookupFunction } from 'node:net';

// Two lists: one alone would take every IPv4 address for a mapped IPv6 one.
const notPublic4 = new BlockList();
const notPublic6 = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  notPublic4.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96], // unspecified, loopback, IPv4-compatible
  ['::ffff:0:0', 96], // IPv4-mapped
  ['64:ff9b::', 32], // IPv4 behind NAT64
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  notPublic6.addSubnet(net, bits, 'ipv6');

/** An endpoint whose host is not on the public internet: posting there would let strangers reach into our network. */
export class AddressRefused extends Error {}

/** Whether `address` is one of the public internet (IANA special-purpose registries). */
export function isPublicAddress(address: string): boolean {
  return isIP(address) === 6 ? !notPublic6.check(address, 'ipv6') : !notPublic4.check(address, 'ipv4');
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
