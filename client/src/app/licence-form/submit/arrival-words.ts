import { type Arrival, formatOffset, toInstant } from '#domain/values/arrival';
import { dateLocaleOf } from '../../ui/app-date';

/** An arrival as it is read back: `Friday 4 December 2026`, `14:00`, `+00:00`. */
export interface ArrivalWords {
  readonly day: string;
  readonly time: string;
  readonly offset: string;
  /** The reader's own time, with its day where that is another one; null where their clock shows the same. */
  readonly yours: string | null;
}

const DAY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** The words for `arrival` in `language`, read in the zone `readerZone` (IANA). @throws RangeError when a zone is not known */
export function toArrivalWords(arrival: Arrival, language: string, readerZone: string): ArrivalWords {
  const instant = new Date(toInstant(arrival));
  const write = (timeZone: string, shape: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(dateLocaleOf(language), { ...shape, timeZone }).format(instant);
  const [day, time] = [write(arrival.zone, DAY), write(arrival.zone, TIME)];
  const [yourDay, yourTime] = [write(readerZone, DAY), write(readerZone, TIME)];
  const yours = yourDay === day ? yourTime : `${yourDay}, ${yourTime}`;
  return { day, time, offset: formatOffset(arrival), yours: yours === time ? null : yours };
}
