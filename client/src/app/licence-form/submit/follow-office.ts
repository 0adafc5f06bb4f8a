import type { Arrival } from '#domain/values/arrival';
import { timeZonesOfOffice } from '#reference/office-time-zones';

/**
 * `arrival` once the point of entry is `office`, `before` it another or none: the same wall-clock time in the zone of the new
 * office, unless the person has chosen a zone by hand.
 */
export function followOffice(arrival: Arrival | null, office: string, before: string | null): Arrival | null {
  const zones = timeZonesOfOffice(office);
  const [zone] = zones;
  if (!arrival || !zone) return arrival;
  const isFollowing = before ? arrival.zone === timeZonesOfOffice(before)[0] : !zones.includes(arrival.zone);
  return isFollowing && arrival.zone !== zone ? { ...arrival, zone } : arrival;
}
