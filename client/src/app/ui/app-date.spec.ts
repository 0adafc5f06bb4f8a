import { formatDate } from './app-date';

describe('dates for people', () => {
  it('never move a calendar date, in whatever zone the device is', () => {
    expect(formatDate('2026-11-23', 'en')).toBe('23 Nov 2026');
  });

  it('show an instant in the zone asked for', () => {
    expect(formatDate('2026-11-23T23:30:00Z', 'en', 'moment', 'Europe/Brussels')).toBe('24 Nov 2026, 00:30');
  });

  it('are blank for null', () => {
    expect(formatDate(null, 'en')).toBe('');
  });
});
