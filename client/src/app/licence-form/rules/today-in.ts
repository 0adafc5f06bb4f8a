import { parsePlainDate, type PlainDate } from '#domain/values/plain-date';

/** The calendar date in `zone` (IANA) at the instant `nowMs` (epoch, ms). */
export function todayIn(zone: string, nowMs: number): PlainDate {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(nowMs);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((it) => it.type === type)?.value ?? '';
  return parsePlainDate(`${part('year')}-${part('month')}-${part('day')}`);
}
