import { guessDecimalMark } from './guess-decimal-mark';

describe('the notation of a column', () => {
  it('is that of its clear numbers', () => {
    expect(guessDecimalMark(['1.234,5', '7'], '.')).toBe(',');
    expect(guessDecimalMark(['1,234.5', '1,234'], ',')).toBe('.');
    expect(guessDecimalMark(['12,5', '1.234'], '.')).toBe(',');
    expect(guessDecimalMark(['1.234.567'], '.')).toBe(',');
    expect(guessDecimalMark(['0.125'], ',')).toBe('.');
    expect(guessDecimalMark(['3,5 m3', '3,25 m3', '1.5'], '.')).toBe(',');
  });

  it('is the person’s own while no number is clear', () => {
    expect(guessDecimalMark(['1.234', '12', ''], ',')).toBe(',');
    expect(guessDecimalMark(['1.234', '12', ''], '.')).toBe('.');
    expect(guessDecimalMark([], ',')).toBe(',');
  });
});
