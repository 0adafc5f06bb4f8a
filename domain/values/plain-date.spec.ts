import { addDays, daysBetween, isPlainDate, parsePlainDate } from '#domain/values/plain-date';

describe('a plain date', () => {
  it('is a day that exists', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'].every(isPlainDate)).toBeTrue();
    const none = [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '0000-01-01',
      ' 2026-01-01',
      '',
    ];
    expect(none.filter(isPlainDate)).toEqual([]);
  });

  it('is refused with what was written', () => {
    expect(() => parsePlainDate('31/12/2026')).toThrowError(RangeError, 'Not a calendar date: 31/12/2026');
  });

  it('moves by whole days, over months, years and changes of the clock', () => {
    expect(addDays(parsePlainDate('2026-03-28'), 2)).toBe(parsePlainDate('2026-03-30'));
    expect(addDays(parsePlainDate('2026-12-31'), 1)).toBe(parsePlainDate('2027-01-01'));
    expect(addDays(parsePlainDate('2024-03-01'), -1)).toBe(parsePlainDate('2024-02-29'));
  });

  it('is a number of days from another', () => {
    const [spring, autumn] = [parsePlainDate('2026-03-01'), parsePlainDate('2026-11-01')];
    expect(daysBetween(spring, autumn)).toBe(245);
    expect(daysBetween(autumn, spring)).toBe(-245);
  });
});
