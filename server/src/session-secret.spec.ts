import { randomBytes } from 'node:crypto';
import { parseConfig, StartRefused } from '#server/config';
import { isStrongSecret } from '#server/session-secret';

describe('A17: the secret of the sessions', () => {
  for (const secret of [
    'x'.repeat(32),
    'ab'.repeat(40),
    'password12345678password12345678',
    'abcdefghijklmnopqrstuvwxyz0123456789',
    '9876543210zyxwvutsrqponmlkjihgfedcba',
    'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb',
    '00000000000000000000000000000001',
    'changeme-changeme-changeme-changeme-',
  ])
    it(`"${secret}" refuses to start, without being repeated`, () => {
      expect(isStrongSecret(secret)).toBeFalse();
      const refuse = () => parseConfig({ SESSION_SECRET: secret });
      expect(refuse).toThrowError(StartRefused, /SESSION_SECRET/);
      expect(refuse).not.toThrowError(StartRefused, new RegExp(secret));
    });

  it('made by chance is taken, in whatever alphabet', () => {
    for (let round = 0; round < 500; round += 1) {
      for (const secret of [randomBytes(16).toString('hex'), randomBytes(24).toString('base64url')])
        expect(isStrongSecret(secret)).withContext(secret).toBeTrue();
    }
    expect(isStrongSecret('correct horse battery staple on the Scheldt')).toBeTrue();
  });
});
