import { parsePlainDate, type PlainDate } from '#domain/values/plain-date';
import { workingDaysBetween } from '#domain/values/working-days';

/** Working days (UTC) a request has waited. */
export const countWaitingDays = (requestedAt: Date, now: Date): number =>
  workingDaysBetween(toDay(requestedAt), toDay(now));

/** The day in UTC. */
export const toDay = (at: Date): PlainDate => parsePlainDate(at.toISOString().slice(0, 10));
