import type { DeliveryWait } from '#domain/notifications/delivery-failures';
import type { NotificationChoices } from '#domain/notifications/notification-choices';
import { toInstant, toWallClock } from '#domain/values/arrival';
import type { PlainDate } from '#domain/values/plain-date';

const DAY_MS = 86_400_000;

/** When a message goes at the earliest (epoch, ms), and what it waits for until then. */
export interface DeliveryPlan {
  readonly dueAt: number;
  readonly waitsFor: Extract<DeliveryWait, 'gathered' | 'quietHours' | 'digest'>;
}

/**
 * Plans one message. It waits `gatherMs` for others at least. Push messages wait for the end of the quiet hours; mails go with
 * the daily digest, whose time was chosen for them, or else wait for that end too; required mails for neither.
 */
export function planDelivery(
  now: number,
  choices: NotificationChoices,
  { channel, isRequired, gatherMs }: { channel: 'mail' | 'push'; isRequired: boolean; gatherMs: number },
): DeliveryPlan {
  const soon = now + gatherMs;
  if (isRequired && channel === 'mail') return { dueAt: soon, waitsFor: 'gathered' };
  const { digest, quietHours, timeZone } = choices;
  if (channel === 'mail' && digest.isOn) return { dueAt: nextTime(soon, digest.at, timeZone), waitsFor: 'digest' };
  if (quietHours.isOn && isWithin(toWallClock(soon, timeZone).time, quietHours))
    return { dueAt: nextTime(soon, quietHours.to, timeZone), waitsFor: 'quietHours' };
  return { dueAt: soon, waitsFor: 'gathered' };
}

function isWithin(time: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return from < to ? from <= time && time < to : time >= from || time < to;
}

/** The next instant, `after` or later, at which the clocks of the zone show `time`. */
function nextTime(after: number, time: string, zone: string): number {
  const today = toWallClock(after, zone).date;
  const tomorrow = new Date(Date.parse(today) + DAY_MS).toISOString().slice(0, 10) as PlainDate;
  const [first, second] = [today, tomorrow].map((date) => Date.parse(toInstant({ date, time, zone })));
  return first !== undefined && first >= after ? first : (second ?? after);
}
