import {
  AddressRefused,
  assertNoPrivateAddress,
  isPublicAddress,
  lookUpPublic,
} from '#server/notifications/push-address';

describe('addresses push messages may go to', () => {
  for (const address of ['8.8.8.8', '172.32.0.1', '192.88.98.1', '2a00:1450:4001::1', '2001:4860::1', '3ffe::1'])
    it(`${address}: yes`, () => expect(isPublicAddress(address)).toBeTrue());

  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    'fd00::1',
    'fe80::1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '::8.8.8.8',
    '::ffff:0:8.8.8.8',
    '100::1',
    '192.0.0.8',
    '192.0.2.1',
    '198.19.255.255',
    '198.51.100.7',
    '203.0.113.7',
    '224.0.0.1',
    '240.0.0.1',
    '2001::1',
    '2001:2::1',
    '2001:20::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    '4000::1',
    'fec0::1',
    'ff02::1',
    'fe80::1%eth0',
    'no address',
  ])
    it(`${address}: no`, () => expect(isPublicAddress(address)).toBeFalse());

  for (const address of ['3fff::1', '3fff:fff:ffff::1', '5f00::1', '5f00:ffff::1', '192.88.99.0', '192.88.99.255'])
    it(`A19: ${address}: no`, () => expect(isPublicAddress(address)).toBeFalse());

  it('sees through the ways a URL writes an address', () => {
    for (const url of ['https://127.1/', 'https://0x7f000001/', 'https://2130706433/', 'https://[::1]/'])
      expect(() => assertNoPrivateAddress(new URL(url).hostname))
        .withContext(url)
        .toThrowError(AddressRefused);
  });

  it('refuses a name that leads to this machine', async () => {
    const error = await new Promise((done) => lookUpPublic('localhost', { all: true }, (it) => done(it)));
    expect(error).toBeInstanceOf(AddressRefused);
  });
});
