import { parsePlainDate } from '#domain/values/plain-date';
import { toDateIn, toDaysWords } from './days-until';

describe('days until', () => {
  const today = parsePlainDate('2026-03-01');
  const words = (date: string) => toDaysWords('arrival', today, parsePlainDate(date));

  it('counts calendar days, not hours', () => {
    expect(words('2026-03-01').key).toBe('licences.days.arrival.today');
    expect(words('2026-03-02').key).toBe('licences.days.arrival.tomorrow');
    expect(words('2026-02-28').key).toBe('licences.days.arrival.yesterday');
    expect(words('2026-03-08')).toEqual(jasmine.objectContaining({ params: { days: 7 }, isNear: false }));
    expect(words('2026-02-20')).toEqual(jasmine.objectContaining({ params: { days: 9 }, isNear: true }));
  });

  it('takes the date of an instant in the zone asked for', () => {
    expect(toDateIn('2026-03-20T23:30:00Z', 'Europe/Brussels')).toBe(parsePlainDate('2026-03-21'));
    expect(toDateIn('2026-03-20T23:30:00Z', 'America/New_York')).toBe(parsePlainDate('2026-03-20'));
  });
});
