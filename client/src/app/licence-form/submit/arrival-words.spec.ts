import { parsePlainDate } from '#domain/values/plain-date';
import { toArrivalWords } from './arrival-words';

const at = (zone: string, time = '14:00', date = '2026-12-04') => ({ date: parsePlainDate(date), time, zone });

/** Browsers differ in the comma after the day of the week. */
const plain = (words: string | null): string | undefined => words?.replace(/^(\p{L}+),/u, '$1');

describe('toArrivalWords', () => {
  it('L14: says day, time and offset, and the reader’s time where it differs', () => {
    const { day, ...rest } = toArrivalWords(at('Atlantic/Canary'), 'en', 'Europe/Brussels');
    expect(plain(day)).toBe('Friday 4 December 2026');
    expect(rest).toEqual({ time: '14:00', offset: '+00:00', yours: '15:00' });
    expect(toArrivalWords(at('Europe/Paris'), 'en', 'Europe/Brussels').yours).toBeNull();
  });

  it('says the day of the reader where it is another one', () => {
    const { day, yours } = toArrivalWords(at('America/Martinique', '23:59'), 'en', 'Europe/Brussels');
    expect([day, yours].map(plain)).toEqual(['Friday 4 December 2026', 'Saturday 5 December 2026, 04:59']);
  });

  it('says the time that counts where summer time skips the one typed', () => {
    const { time, offset } = toArrivalWords(at('Europe/Brussels', '02:30', '2026-03-29'), 'en', 'Europe/Brussels');
    expect([time, offset]).toEqual(['03:30', '+02:00']);
  });

  it('writes in the language of the person', () => {
    expect(toArrivalWords(at('Europe/Brussels'), 'nl', 'Europe/Brussels').day).toBe('vrijdag 4 december 2026');
  });
});
