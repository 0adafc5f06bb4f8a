import { matchedParts } from './matched-parts';

describe('matchedParts', () => {
  const marked = (text: string, typed: string): string =>
    matchedParts(text, typed)
      .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
      .join('');

  it('marks each word typed, whatever its accents and capitals', () => {
    expect(marked('Côte d’Ivoire', 'cote ivo')).toBe('[Côte] d’[Ivo]ire');
    expect(marked('Antwerpen DAE', 'dae')).toBe('Antwerpen [DAE]');
  });

  it('marks a letter that is typed as two', () => {
    expect(marked('Großenhain', 'gross')).toBe('[Groß]enhain');
  });

  it('leaves a text without a match, or without anything typed, in one piece', () => {
    expect(marked('Ghana', 'x')).toBe('Ghana');
    expect(matchedParts('Ghana', ' ')).toEqual([{ text: 'Ghana', isMatch: false }]);
    expect(matchedParts('', 'x')).toEqual([]);
  });
});
