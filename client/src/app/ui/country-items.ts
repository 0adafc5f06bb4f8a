import { countryName, COUNTRY_CODES } from '#reference/countries';
import type { PickerItem } from './picker-filter';

const ITEMS = new Map<string, readonly PickerItem[]>();

/** All countries by their names in `locale`, as a picker shows them; sorted once for each language. */
export function countryItems(locale: string): readonly PickerItem[] {
  const known = ITEMS.get(locale);
  if (known) return known;
  const { compare } = new Intl.Collator(locale);
  const items = COUNTRY_CODES.map((code) => ({ value: code, label: countryName(code, locale), tag: code })).sort(
    (a, b) => compare(a.label, b.label),
  );
  ITEMS.set(locale, items);
  return items;
}
