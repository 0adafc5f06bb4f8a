const MINUTE_MS = 60_000;
const UNITS = [
  { unit: 'day', ms: 24 * 60 * MINUTE_MS },
  { unit: 'hour', ms: 60 * MINUTE_MS },
  { unit: 'minute', ms: MINUTE_MS },
] as const;

/** How wrong a clock is: "2 days", and whether it is behind or ahead. */
export interface ClockError {
  readonly direction: 'behind' | 'ahead';
  readonly amount: string;
}

/** In the largest unit of which there are two; `offsetMs`: the right time minus that of the clock. */
export function toClockError(offsetMs: number, language: string): ClockError {
  const size = Math.abs(offsetMs);
  const { unit, ms } = UNITS.find((it) => size >= 2 * it.ms) ?? UNITS[2];
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return { direction: offsetMs > 0 ? 'behind' : 'ahead', amount: format.format(Math.round(size / ms)) };
}
