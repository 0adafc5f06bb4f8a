import type { Request } from 'express';
import { networkOf } from '#server/http/network-of';

describe('the network of a request', () => {
  const of = (ip: string) => networkOf({ ip } as Request);

  it('is an IPv4 address, however it is written', () => {
    expect(of('192.0.2.7')).toBe('192.0.2.7');
    expect(of('::ffff:192.0.2.7')).toBe('192.0.2.7');
  });

  it('is the first half of an IPv6 address', () => {
    expect(of('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(of('2001:db8:1:2::6')).toBe('2001:db8:1:2');
    expect(of('2001:db8::6')).toBe('2001:db8:0:0');
    expect(of('::1')).toBe('0:0:0:0');
  });
});
