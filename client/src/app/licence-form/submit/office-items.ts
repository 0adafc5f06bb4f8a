import type { CustomsOffice } from '#reference/customs-offices';
import type { PickerItem } from '../../ui/picker-filter';

/** The words of the list of offices. */
export type OfficeWords = (key: 'usedLast' | 'entries' | 'others' | 'notEntry') => string;

/** What is searched and seen of each office: name, COL number, postal code, city, address, under the heading it belongs to. */
export function toOfficeItems(
  offices: readonly CustomsOffice[],
  recent: readonly string[],
  words: OfficeWords,
): PickerItem[] {
  const [usedLast, entries, others, notEntry] = [
    words('usedLast'),
    words('entries'),
    words('others'),
    words('notEntry'),
  ];
  return offices.map(({ code, name, city, postalCode, address, isPointOfEntry }) => {
    const town = [postalCode, city].filter(Boolean).join(' ');
    return {
      value: code,
      label: name,
      detail: [code, address, town, isPointOfEntry ? null : notEntry].filter(Boolean).join(' · '),
      group: recent.includes(code) ? usedLast : isPointOfEntry ? entries : others,
    };
  });
}
