import { isPersonal } from '#server/accounts/impersonal-password';

const owner = { email: 'ana.peeters@example.org', firstName: 'Ana', lastName: 'Peeters' };

describe('a personal password', () => {
  for (const password of ['ANA.peeters rides', 'my ana peeters 7', 'PeetersAna!!!', '\uff21na Peeters 88'])
    it(`is "${password}"`, () => expect(isPersonal(password, owner)).toBeTrue());

  for (const password of ['tall oaks 7 rivers', 'peeters and sons 9', 'ana likes 7 rivers'])
    it(`is not "${password}"`, () => expect(isPersonal(password, owner)).toBeFalse());

  it('is none for a name of three letters: it stands in many words', () => {
    const short = { email: 'abe@example.org', firstName: 'A', lastName: 'Be' };
    expect(isPersonal('lakabelanorte', short)).toBeFalse();
    expect(isPersonal('pine abed lake', { ...short, email: 'abed@example.org' })).toBeTrue();
  });
});
