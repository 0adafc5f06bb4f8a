import { type PlainDate } from '#domain/values/plain-date';

const DAY_MS = 86_400_000;

/** When the goods are expected: wall-clock date and time (`HH:MM`) in an IANA time zone. */
export interface Arrival {
  readonly date: PlainDate;
  readonly time: string;
  readonly zone: string;
}

/** What the change to or from summer time does to a wall-clock time: it does not exist that day, or it comes twice. */
export type ClockChange = 'skipped' | 'twice';

/**
 * The instant of `arrival`, UTC, ISO 8601. A time skipped by the change to summer time counts as one hour later;
 * a time that occurs twice counts as the first.
 * @throws RangeError when the zone is not known
 */
export function toInstant(arrival: Arrival): string {
  const [first = toSkippedMs(arrival)] = instantsMs(arrival);
  return new Date(first).toISOString();
}

/** Whether the time of `arrival` is skipped or occurs twice on its day; null on all other days. @throws RangeError as `toInstant` */
export function findClockChange(arrival: Arrival): ClockChange | null {
  const { length } = instantsMs(arrival);
  if (length === 0) return 'skipped';
  return length > 1 ? 'twice' : null;
}

/** The wall-clock time (`HH:MM`) that `arrival` counts as: its own, save where summer time skips it. @throws RangeError as `toInstant` */
export function countedTime(arrival: Arrival): string {
  return toWallClock(Date.parse(toInstant(arrival)), arrival.zone).time;
}

/** The instant of `arrival` as `toInstant` gives it; null where it is half typed, or in a zone that this machine does not know. */
export function findInstant(arrival: Arrival): string | null {
  try {
    return toInstant(arrival);
  } catch {
    return null;
  }
}

/** What the clocks of `zone` show at `instant` (epoch, ms). @throws RangeError when the zone is not known */
export function toWallClock(instant: number, zone: string): Arrival {
  const shown = new Date(instant + offsetMs(instant, zone)).toISOString();
  return { date: shown.slice(0, 10) as PlainDate, time: shown.slice(11, 16), zone };
}

/** The offset of `zone` from UTC at `arrival`, as `+02:00`. */
export function formatOffset(arrival: Arrival): string {
  const minutes = offsetMs(Date.parse(toInstant(arrival)), arrival.zone) / 60_000;
  const pad = (value: number) => String(Math.abs(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.trunc(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Whether `zone` names a time zone this machine knows. */
export function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** The instants (epoch, ms) at which the clocks of the zone show date and time, the earliest first: mostly one. */
function instantsMs({ date, time, zone }: Arrival): number[] {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => offsetMs(near, zone));
  const shown = offsets.map((offset) => asUtc - offset).filter((it) => it + offsetMs(it, zone) === asUtc);
  return [...new Set(shown)].sort((a, b) => a - b);
}

/** The instant of a time that is skipped: by the offset before the change. */
function toSkippedMs({ date, time, zone }: Arrival): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  return asUtc - offsetMs(asUtc - DAY_MS, zone);
}

function offsetMs(instant: number, zone: string): number {
  const parts = clockOf(zone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((it) => it.type === type)?.value);
  const wallClock = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wallClock - Math.floor(instant / 1000) * 1000;
}

/** By zone: making a clock takes far longer than reading it, and lists of licences read hundreds. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = CLOCKS.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  CLOCKS.set(zone, clock);
  return clock;
}
