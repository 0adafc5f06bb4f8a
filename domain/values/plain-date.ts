declare const plainDate: unique symbol;

/** A calendar date without time or zone, written `YYYY-MM-DD`; sorts as text. */
export type PlainDate = string & { readonly [plainDate]: true };

/** Whether `text` is an existing calendar date written `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && year >= 1;
}

/**
 * The calendar date written in `text`.
 * @throws RangeError when `text` is not an existing date written `YYYY-MM-DD`
 */
export function parsePlainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`Not a calendar date: ${text}`);
  return text;
}

/** `date` moved by whole days, negative for earlier. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return parsePlainDate(moved.toISOString().slice(0, 10));
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  const dayMs = 86_400_000;
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
