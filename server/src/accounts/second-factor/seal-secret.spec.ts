import { openSecret, sealSecret } from '#server/accounts/second-factor/seal-secret';
import type { Keys } from '#server/keys';

describe('a sealed secret', () => {
  const keys = { factorSecret: 'a'.repeat(43) } as Keys;

  it('opens with the key, for its owner', () => {
    const sealed = sealSecret(keys, 'owner', 'JBSWY3DPEHPK3PXP');
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
    expect(openSecret(keys, 'owner', sealed)).toBe('JBSWY3DPEHPK3PXP');
  });

  it('never looks the same twice', () => {
    expect(sealSecret(keys, 'owner', 'same')).not.toBe(sealSecret(keys, 'owner', 'same'));
  });

  it('opens for nobody else, with no other key, and not when a bit was changed', () => {
    const sealed = sealSecret(keys, 'owner', 'JBSWY3DPEHPK3PXP');
    expect(openSecret(keys, 'another', sealed)).toBeUndefined();
    expect(openSecret({ factorSecret: 'b'.repeat(43) } as Keys, 'owner', sealed)).toBeUndefined();
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[bytes.length - 1]! ^= 1;
    expect(openSecret(keys, 'owner', bytes.toString('base64url'))).toBeUndefined();
  });
});
