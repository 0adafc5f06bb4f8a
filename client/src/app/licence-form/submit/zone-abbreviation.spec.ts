import { parsePlainDate } from '#domain/values/plain-date';
import { zoneAbbreviation } from './zone-abbreviation';

describe('zoneAbbreviation', () => {
  const at = (date: string, zone: string) => zoneAbbreviation({ date: parsePlainDate(date), time: '23:59', zone });

  it('follows summer time', () => {
    expect(at('2016-09-22', 'Europe/Brussels')).toBe('CEST');
    expect(at('2016-12-22', 'Europe/Brussels')).toBe('CET');
  });

  it('is blank where the zone has no name of its own', () => {
    expect(at('2026-06-01', 'Indian/Mayotte')).toBe('');
  });
});
