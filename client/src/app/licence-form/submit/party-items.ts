import type { Party } from '#domain/licence-content';
import type { PickerItem } from '../../ui/picker-filter';

/** Parties to choose from by name, address or country; the value is the place in `parties`. */
export function toPartyItems(parties: readonly Party[], nameOf: (country: string) => string): PickerItem[] {
  return parties.map(({ name, address, country }, at) => ({
    value: String(at),
    label: name,
    detail: [address.replaceAll('\n', ', '), country && nameOf(country)].filter(Boolean).join(' · '),
  }));
}
