import { timeZonesOf } from '#reference/countries';
import zones from './office-time-zones.json' with { type: 'json' };

const zoneByOffice = new Map(
  Object.entries(zones.items as Record<string, Record<string, string>>).flatMap(([zone, offices]) =>
    Object.keys(offices).map((code) => [code, zone] as const),
  ),
);

/** The IANA time zone of a customs office whose name or city says that it lies on islands or overseas; undefined for all others. */
export function findOfficeTimeZone(code: string): string | undefined {
  return zoneByOffice.get(code);
}

/** IANA time zones of the country of a customs office: its own first where it is known, else that of the capital. */
export function timeZonesOfOffice(code: string): readonly string[] {
  const zones = timeZonesOf(code.slice(0, 2));
  const own = findOfficeTimeZone(code);
  return own ? [own, ...zones.filter((zone) => zone !== own)] : zones;
}
