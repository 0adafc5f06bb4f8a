import { toSearchText } from '#domain/values/licence-number';
import { timeZonesOf } from '#reference/countries';
import { CUSTOMS_OFFICES, findCustomsOffice } from '#reference/customs-offices';
import { findOfficeTimeZone, timeZonesOfOffice } from '#reference/office-time-zones';
import zones from './office-time-zones.json' with { type: 'json' };

const READINGS = Object.entries(zones.items as Record<string, Record<string, string>>).flatMap(([zone, offices]) =>
  Object.entries(offices).map(([code, words]) => ({ zone, code, words })),
);
const says = (office: { name: string; city: string | null } | undefined, words: string): boolean =>
  [office?.name, office?.city].some((text) => toSearchText(text ?? '').includes(toSearchText(words)));

describe('the time zone of a customs office', () => {
  it('is read from words that stand in its name or city, in a zone of its country', () => {
    const wrong = READINGS.filter(
      ({ zone, code, words }) =>
        !says(findCustomsOffice(code), words) || !timeZonesOf(code.slice(0, 2)).slice(1).includes(zone),
    );
    expect(wrong).toEqual([]);
  });

  it('is read for every office with the same words in the same country', () => {
    const missed = READINGS.flatMap(({ zone, code, words }) =>
      CUSTOMS_OFFICES.filter((it) => it.country === code.slice(0, 2) && says(it, words))
        .filter((it) => findOfficeTimeZone(it.code) !== zone)
        .map((it) => `${it.code} ${it.name}: ${words}`),
    );
    expect(missed).toEqual([]);
  });

  it('L14: comes first where it is known, with the others of the country after it', () => {
    expect(timeZonesOfOffice('ES003591')).toEqual(['Atlantic/Canary', 'Europe/Madrid', 'Africa/Ceuta']);
    expect(timeZonesOfOffice('PT000080')[0]).toBe('Atlantic/Azores');
    expect(timeZonesOfOffice('PT000070')[0]).toBe('Atlantic/Madeira');
    expect(timeZonesOfOffice('FR006340')[0]).toBe('America/Martinique');
    expect(timeZonesOfOffice('FR006800')[0]).toBe('Indian/Mayotte');
  });

  it('is never guessed', () => {
    for (const code of ['FR006460', 'ES000711', 'BE101000', 'PT000040', 'XX000000'])
      expect(findOfficeTimeZone(code)).withContext(code).toBeUndefined();
    expect(timeZonesOfOffice('FR006460')[0]).toBe('Europe/Paris');
    expect(timeZonesOfOffice('XX000000')).toEqual([]);
  });
});
