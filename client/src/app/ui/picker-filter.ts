import { toSearchText } from '#domain/values/licence-number';

/** One choice of a picker; all its words are searched. Items in a row with the same `group` stand under it as a heading. */
export interface PickerItem {
  readonly value: string;
  readonly label: string;
  /** A second line. */
  readonly detail?: string;
  /** A few letters at the end of the first line, such as a code. */
  readonly tag?: string;
  /** Searched and not shown, such as an abbreviation. */
  readonly also?: string;
  readonly group?: string;
}

/** Items under one heading, blank without a group; `first` is the place of the first of them in the whole list. */
export interface PickerSection {
  readonly heading: string;
  readonly first: number;
  readonly items: readonly PickerItem[];
}

/** The runs of `items` that share a group, in their order. */
export function toSections(items: readonly PickerItem[]): PickerSection[] {
  const starts = items.flatMap(({ group }, at) => (at === 0 || group !== items[at - 1]?.group ? [at] : []));
  return starts.map((first, at) => ({
    heading: items[first]?.group ?? '',
    first,
    items: items.slice(first, starts[at + 1]),
  }));
}

/** An item with its text for searching, made once for a list of thousands. */
export interface SearchableItem {
  readonly item: PickerItem;
  readonly searchText: string;
}

/** Prepares `items` for `filterItems`. */
export function toSearchable(items: readonly PickerItem[]): SearchableItem[] {
  const wordsOf = ({ label, detail = '', tag = '', also = '' }: PickerItem): string =>
    [label, detail, tag, also].join(' ');
  return items.map((item) => ({ item, searchText: toSearchText(wordsOf(item)) }));
}

/**
 * Items that contain every word of `typed`, accents and case ignored, in the order given; the one that is called so, by its
 * value or its label, comes first: `ID` is Indonesia before it is Trinidad. Where they stand under no headings, those whose
 * name begins so follow: `gui` is Guinea before it is Anguilla.
 */
export function filterItems(items: readonly SearchableItem[], typed: string): PickerItem[] {
  const words = typed.split(/\s+/).map(toSearchText).filter(Boolean);
  const found = items.filter(({ searchText }) => words.every((word) => searchText.includes(word)));
  const whole = words.join('');
  if (!whole) return found.map(({ item }) => item);
  const isGrouped = found.some(({ item }) => item.group);
  const rank = ({ item, searchText }: SearchableItem): number => {
    if (toSearchText(item.value) === whole || toSearchText(item.label) === whole) return 0;
    return !isGrouped && searchText.startsWith(whole) ? 1 : 2;
  };
  return found
    .map((it) => ({ item: it.item, rank: rank(it) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
