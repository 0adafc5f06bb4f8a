import { parsePlainDate } from '#domain/values/plain-date';
import { followOffice } from './follow-office';

describe('followOffice', () => {
  const at = (zone: string) => ({ date: parsePlainDate('2026-03-20'), time: '23:59', zone });
  const zoneAfter = (zone: string, office: string, before: string | null) =>
    followOffice(at(zone), office, before)?.zone;

  it('keeps the wall-clock time and moves it to the zone of the office', () => {
    expect(followOffice(at('Europe/Brussels'), 'PT000340', 'BE101000')).toEqual(at('Europe/Lisbon'));
    expect(zoneAfter('Europe/Madrid', 'ES003591', 'ES002801')).toBe('Atlantic/Canary');
    expect(zoneAfter('Atlantic/Canary', 'ES002801', 'ES003591')).toBe('Europe/Madrid');
    expect(zoneAfter('Europe/Brussels', 'FR006340', null)).toBe('America/Martinique');
  });

  it('leaves a zone that was chosen by hand', () => {
    expect(zoneAfter('America/New_York', 'PT000340', 'BE101000')).toBe('America/New_York');
    expect(zoneAfter('Indian/Reunion', 'FR002730', 'FR002300')).toBe('Indian/Reunion');
    expect(zoneAfter('Europe/Madrid', 'ES003591', null)).toBe('Europe/Madrid');
  });

  it('has nothing to move while there is no arrival, nor where no zone is known', () => {
    expect(followOffice(null, 'PT000340', 'BE101000')).toBeNull();
    expect(zoneAfter('Europe/Brussels', 'XX000000', 'BE101000')).toBe('Europe/Brussels');
  });
});
