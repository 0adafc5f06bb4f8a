import { addDays, daysBetween, type PlainDate } from '#domain/values/plain-date';

/** Working days that passed from `from` to `to`: Mondays to Fridays after `from`, `to` among them. Public holidays differ by country and are not known. */
export function workingDaysBetween(from: PlainDate, to: PlainDate): number {
  const days = Math.max(0, daysBetween(from, to));
  return Array.from({ length: days }, (_, passed) => addDays(from, passed + 1)).filter(isWorkingDay).length;
}

/** The latest day from which `count` working days have passed on `today`. */
export function workingDaysBefore(today: PlainDate, count: number): PlainDate {
  let day = today;
  while (workingDaysBetween(day, today) < count) day = addDays(day, -1);
  return day;
}

const isWorkingDay = (day: PlainDate): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
