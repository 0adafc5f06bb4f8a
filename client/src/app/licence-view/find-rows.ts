import { toSearchText } from '#domain/values/licence-number';
import type { LicenceRow } from '../storage/licence-list';

/** Rows whose number contains `text`; separators, spaces and case do not count (F3). All rows for a blank text. */
export function findRows(rows: readonly LicenceRow[], text: string): readonly LicenceRow[] {
  const wanted = toSearchText(text);
  return wanted ? rows.filter(({ searchText }) => searchText.includes(wanted)) : rows;
}
