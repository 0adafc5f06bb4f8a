import type { Arrival } from '#domain/values/arrival';

/** `arrival` in one of `zones`: unchanged when it is there already, else the same wall-clock time in the first of them. */
export function arrivalAt(arrival: Arrival | null, zones: readonly string[]): Arrival | null {
  const [first] = zones;
  return arrival && first && !zones.includes(arrival.zone) ? { ...arrival, zone: first } : arrival;
}
