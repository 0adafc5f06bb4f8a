import { type PlainDate } from '#domain/values/plain-date';

/** When the goods are expected: wall-clock date and time (`HH:MM`) in an IANA time zone. */
export interface Arrival {
  readonly date: PlainDate;
  readonly time: string;
  readonly zone: string;
}

/**
 * The instant of `arrival`, UTC, ISO 8601. A time skipped by the change to summer time counts as one hour later;
 * a time that occurs twice counts as the first.
 * @throws RangeError when the zone is not known
 */
export function toInstant({ date, time, zone }: Arrival): string {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const before = asUtc - offsetMs(asUtc - 86_400_000, zone);
  const after = asUtc - offsetMs(asUtc + 86_400_000, zone);
  const candidates = [before, after].filter((instant) => instant + offsetMs(instant, zone) === asUtc);
  return new Date(candidates.length ? Math.min(...candidates) : before).toISOString();
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

function offsetMs(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
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
