import { type PlainDate, daysBetween, parsePlainDate } from '#domain/values/plain-date';

/** The calendar date of an instant in `zone` (IANA), the device's own when none is given. */
export function toDateIn(instant: string | number | Date, zone?: string): PlainDate {
  const format = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(zone ? { timeZone: zone } : {}),
  });
  return parsePlainDate(format.format(new Date(instant)));
}

/** Words for a number of days: a key below `days.<about>` and its number, never negative. */
export interface DaysWords {
  readonly key: string;
  readonly params: { readonly days: number };
  /** Whether it needs attention: past, or at most three days away. */
  readonly isNear: boolean;
}

/** `arrival` or `expiry` seen from `today`: today, tomorrow, in 5 days, yesterday, 5 days ago. */
export function toDaysWords(about: 'arrival' | 'expiry', today: PlainDate, date: PlainDate): DaysWords {
  const days = daysBetween(today, date);
  return { key: `licences.days.${about}.${nameOf(days)}`, params: { days: Math.abs(days) }, isNear: days <= 3 };
}

function nameOf(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? 'ahead' : 'ago';
}
