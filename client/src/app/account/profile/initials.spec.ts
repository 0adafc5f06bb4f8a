import { toInitials } from './initials';

describe('initials', () => {
  it('are the first letters of the names', () => expect(toInitials('Ana', 'peeters')).toBe('AP'));

  it('take what is seen as one sign whole', () => {
    expect(toInitials('👩‍🌾 Nora', 'Çelik')).toBe('👩‍🌾Ç');
    expect(toInitials('נורה', 'וילמס')).toBe('נו');
  });

  it('leave a blank name out', () => expect(toInitials('', 'Peeters')).toBe('P'));
});
