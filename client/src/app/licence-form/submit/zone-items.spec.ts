import { parsePlainDate } from '#domain/values/plain-date';
import { toZoneItems, zonePlace } from './zone-items';

const WORDS = {
  near: 'Spain',
  others: 'Other time zones',
  placeOf: (zone: string) => (zone === 'Atlantic/Canary' ? 'the Canary Islands' : undefined),
};
const arrival = { date: parsePlainDate('2026-07-01'), time: '12:00', zone: 'Europe/Madrid' };

describe('the list of time zones', () => {
  it('begins with those of the country, with their offset on the day', () => {
    const [first, second] = toZoneItems(['Atlantic/Canary', 'Europe/Madrid'], arrival, WORDS);
    expect(first).toEqual({
      value: 'Atlantic/Canary',
      label: 'The Canary Islands',
      detail: 'UTC+01:00 WEST',
      group: 'Spain',
    });
    expect(second?.detail).toBe('UTC+02:00 CEST');
  });

  it('holds every zone this device knows, each once', () => {
    const values = toZoneItems(['Europe/Madrid'], arrival, WORDS).map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    expect(values).toEqual(jasmine.arrayWithExactContents(Intl.supportedValuesOf('timeZone')));
    const old = toZoneItems(['Europe/Madrid'], { ...arrival, zone: 'Asia/Ujung_Pandang' }, WORDS);
    expect(old.map(({ value }) => value)).toContain('Asia/Ujung_Pandang');
  });

  it('names a zone by its place', () => {
    expect(zonePlace('America/Argentina/Buenos_Aires', WORDS.placeOf)).toBe('Buenos Aires');
    expect(zonePlace('Atlantic/Canary', WORDS.placeOf)).toBe('the Canary Islands');
    expect(zonePlace('UTC', WORDS.placeOf)).toBe('UTC');
  });
});
