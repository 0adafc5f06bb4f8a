import { countedTime, findClockChange, formatOffset, isTimeZone, toInstant } from '#domain/values/arrival';
import { parsePlainDate } from '#domain/values/plain-date';

const arrival = (date: string, time: string, zone = 'Europe/Brussels') => ({ date: parsePlainDate(date), time, zone });

describe('an arrival', () => {
  for (const [name, at, instant, offset] of [
    ['in winter', arrival('2026-01-15', '08:30'), '2026-01-15T07:30:00.000Z', '+01:00'],
    ['in summer', arrival('2026-07-15', '08:30'), '2026-07-15T06:30:00.000Z', '+02:00'],
    ['just before summer time begins', arrival('2026-03-29', '01:59'), '2026-03-29T00:59:00.000Z', '+01:00'],
    ['in the hour that summer time skips', arrival('2026-03-29', '02:30'), '2026-03-29T01:30:00.000Z', '+02:00'],
    ['just after summer time began', arrival('2026-03-29', '03:00'), '2026-03-29T01:00:00.000Z', '+02:00'],
    ['in the hour that occurs twice', arrival('2026-10-25', '02:30'), '2026-10-25T00:30:00.000Z', '+02:00'],
    ['after that hour', arrival('2026-10-25', '03:00'), '2026-10-25T02:00:00.000Z', '+01:00'],
    ['on an island', arrival('2026-07-01', '12:00', 'Atlantic/Azores'), '2026-07-01T12:00:00.000Z', '+00:00'],
    ['overseas', arrival('2026-07-01', '12:00', 'America/Martinique'), '2026-07-01T16:00:00.000Z', '-04:00'],
  ] as const)
    it(`${name} is ${instant}`, () => {
      expect(toInstant(at)).toBe(instant);
      expect(formatOffset(at)).toBe(offset);
    });

  for (const [date, time, zone, change, counted] of [
    ['2026-03-29', '02:30', 'Europe/Brussels', 'skipped', '03:30'],
    ['2026-03-29', '01:00', 'Atlantic/Canary', 'skipped', '02:00'],
    ['2026-03-29', '01:30', 'Europe/Brussels', null, '01:30'],
    ['2026-10-25', '02:30', 'Europe/Brussels', 'twice', '02:30'],
    ['2026-10-25', '03:00', 'Europe/Brussels', null, '03:00'],
    ['2026-10-25', '00:15', 'Atlantic/Azores', 'twice', '00:15'],
    ['2026-03-29', '02:30', 'America/Martinique', null, '02:30'],
  ] as const)
    it(`knows that ${time} of ${date} in ${zone} ${change ? `is ${change}` : 'is like any other'}`, () => {
      expect(findClockChange(arrival(date, time, zone))).toBe(change);
      expect(countedTime(arrival(date, time, zone))).toBe(counted);
    });

  it('needs a time zone this machine knows', () => {
    expect(isTimeZone('Europe/Lisbon')).toBeTrue();
    expect(isTimeZone('Europe/Atlantis')).toBeFalse();
    expect(isTimeZone('')).toBeFalse();
    expect(() => toInstant(arrival('2026-01-01', '00:00', 'Nowhere'))).toThrowError(RangeError);
  });
});
