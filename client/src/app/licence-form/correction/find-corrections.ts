import type { Finding, Place } from '#domain/rules/rule';
import type { NumberedPin } from './correction';

/** ISO codes are placed with their country, all measures in box 14, as the rules do. */
const PLACES: Readonly<Record<number, Place>> = { 6: 5, 13: 12, 15: 14, 16: 14 };

/** What is still to be said before a returned licence goes back: a change nobody asked for blocks, a comment left alone warns. */
export function findCorrections(numbered: readonly NumberedPin[], unexplained: readonly number[]): Finding[] {
  return [
    ...unexplained.map((box): Finding => ({
      rule: 'CORRECTION-UNEXPLAINED',
      severity: 'blocks',
      place: placeOf(box),
      params: { box: String(box) },
    })),
    ...numbered
      .filter(({ standing }) => standing === 'open')
      .map(({ pin, number }): Finding => ({
        rule: 'CORRECTION-OPEN',
        severity: 'warns',
        place: placeOf(pin.box),
        params: { box: String(pin.box), number: String(number) },
      })),
  ];
}

const placeOf = (box: number): Place => PLACES[box] ?? (box as Place);
