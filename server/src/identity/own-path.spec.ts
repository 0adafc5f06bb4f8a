import { toOwnPath } from '#server/identity/own-path';

describe('where to go after signing in at the identity provider', () => {
  it('is the page that asked for it', () => {
    expect(toOwnPath('/profile/details')).toBe('/profile/details');
    expect(toOwnPath('/licences?find=ID%201')).toBe('/licences?find=ID%201');
  });

  for (const next of [
    undefined,
    '',
    ['/profile', '/roles'],
    { a: '/profile' },
    'profile',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    '/api/identity/start',
    '/api',
    '/dev/mail',
    `/${'x'.repeat(500)}`,
  ])
    it(`is never ${JSON.stringify(next)?.slice(0, 60)}`, () => expect(toOwnPath(next)).toBe('/'));
});
