import { type Arrival, formatOffset } from '#domain/values/arrival';
import type { PickerItem } from '../../ui/picker-filter';
import { zoneAbbreviation } from './zone-abbreviation';

/** The words a list of time zones needs. */
export interface ZoneWords {
  /** Heading over the zones of the point of entry's country. */
  readonly near: string;
  readonly others: string;
  /** What people call the place of a zone; undefined where its IANA name says it. */
  readonly placeOf: (zone: string) => string | undefined;
}

/** The place an IANA zone is named for: `America/Argentina/Buenos_Aires` is `Buenos Aires`. */
export function zonePlace(zone: string, placeOf: ZoneWords['placeOf']): string {
  return placeOf(zone) ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** `near` with their offsets at `arrival`, then every other zone this device knows and that of `arrival`, by place. */
export function toZoneItems(near: readonly string[], arrival: Arrival, words: ZoneWords): PickerItem[] {
  const label = (zone: string): string => {
    const place = zonePlace(zone, words.placeOf);
    return place.charAt(0).toUpperCase() + place.slice(1);
  };
  const others = [...new Set([...Intl.supportedValuesOf('timeZone'), arrival.zone])]
    .filter((zone) => !near.includes(zone))
    .map((zone) => ({ value: zone, label: label(zone), detail: zone.replaceAll('_', ' '), group: words.others }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const nearItems = near.map((zone) => {
    const at = { ...arrival, zone };
    const detail = `UTC${formatOffset(at)} ${zoneAbbreviation(at)}`.trim();
    return { value: zone, label: label(zone), detail, group: words.near };
  });
  return [...nearItems, ...others];
}
