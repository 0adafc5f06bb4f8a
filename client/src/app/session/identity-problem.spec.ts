import { toIdentityProblem } from './identity-problem';

describe('a problem told in an address', () => {
  it('is one of those we know, with the name of the provider', () => {
    expect(toIdentityProblem('identity-taken', 'EU Login')).toEqual(
      jasmine.objectContaining({ code: 'identity-taken', params: { name: 'EU Login' } }),
    );
  });

  it('is nothing a stranger wrote', () => {
    for (const code of [null, undefined, '', 'Call +32 000', 'not-found', 'constructor'])
      expect(toIdentityProblem(code, 'EU Login')).toBeNull();
  });
});
