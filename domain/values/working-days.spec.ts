import { addDays, parsePlainDate } from '#domain/values/plain-date';
import { workingDaysBefore, workingDaysBetween } from '#domain/values/working-days';

// 2026-11-23 is a Monday.
const monday = parsePlainDate('2026-11-23');
const day = (offset: number) => addDays(monday, offset);

describe('working days', () => {
  it('pass from Monday to Friday', () => {
    expect([1, 2, 3, 4].map((offset) => workingDaysBetween(monday, day(offset)))).toEqual([1, 2, 3, 4]);
  });

  it('do not pass over a weekend', () => {
    expect([5, 6, 7].map((offset) => workingDaysBetween(monday, day(offset)))).toEqual([4, 4, 5]);
    expect(workingDaysBetween(day(4), day(7))).toBe(1);
  });

  it('never count backwards', () => expect(workingDaysBetween(day(3), monday)).toBe(0));

  it('are counted back to the latest day that is long enough ago', () => {
    expect(workingDaysBefore(day(3), 3)).toBe(monday);
    expect(workingDaysBefore(monday, 3)).toBe(day(-5));
    expect(workingDaysBefore(monday, 1)).toBe(day(-1));
  });
});
