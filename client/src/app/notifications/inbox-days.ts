import type { PlainDate } from '#domain/values/plain-date';
import type { InboxRecord } from '../storage/records';
import { toDateIn } from '../licence-view/days-until';

/** What was told on one calendar date. */
export interface InboxDay {
  readonly date: PlainDate;
  readonly items: readonly InboxRecord[];
}

/** `items` by the calendar date in `zone` (IANA; the device's own when none is given), in their order. */
export function toInboxDays(items: readonly InboxRecord[], zone?: string): readonly InboxDay[] {
  const days = new Map<PlainDate, InboxRecord[]>();
  for (const item of items) {
    const date = toDateIn(item.at, zone);
    const same = days.get(date);
    if (same) same.push(item);
    else days.set(date, [item]);
  }
  return [...days].map(([date, those]) => ({ date, items: those }));
}
