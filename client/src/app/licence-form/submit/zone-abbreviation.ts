import { type Arrival, toInstant } from '#domain/values/arrival';

/** The zone's abbreviation at `arrival`, such as `CEST`; blank where there is none but an offset. */
export function zoneAbbreviation(arrival: Arrival): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: arrival.zone, timeZoneName: 'short' }).formatToParts(
    new Date(toInstant(arrival)),
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /^(GMT|UTC)[+-]/.test(name) ? '' : name;
}
