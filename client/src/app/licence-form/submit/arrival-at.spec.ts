import { parsePlainDate } from '#domain/values/plain-date';
import { arrivalAt } from './arrival-at';

describe('arrivalAt', () => {
  const arrival = { date: parsePlainDate('2026-03-20'), time: '23:59', zone: 'Europe/Brussels' };

  it('keeps a zone of the country', () => {
    expect(arrivalAt(arrival, ['Europe/Brussels'])).toBe(arrival);
    expect(arrivalAt(null, ['Europe/Brussels'])).toBeNull();
  });

  it('tells the same wall-clock time in the capital’s zone of another country', () => {
    const moved = arrivalAt(arrival, ['Europe/Lisbon', 'Atlantic/Azores']);
    expect(moved).toEqual({ ...arrival, zone: 'Europe/Lisbon' });
  });
});
