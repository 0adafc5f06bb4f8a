import type { LicenceRow } from '../storage/licence-list';

export const COLUMNS = ['number', 'partnerCountry', 'requester', 'validation', 'clearance', 'modifiedAt'] as const;
/** The columns of "My licences" (F5). */
export type Column = (typeof COLUMNS)[number];

/** By which column, and in which direction. */
export interface Order {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** The last modified first. */
export const NEWEST_FIRST: Order = { column: 'modifiedAt', isDescending: true };

/** The order after a tap on a column's head: turned round when it is the present one, else its natural direction. */
export function orderBy({ column, isDescending }: Order, tapped: Column): Order {
  if (column === tapped) return { column, isDescending: !isDescending };
  return { column: tapped, isDescending: tapped === 'modifiedAt' };
}

/** Sorted copy. Numbers sort as numbers within text; equal rows keep the newest first. */
export function sortRows(rows: readonly LicenceRow[], { column, isDescending }: Order): LicenceRow[] {
  const collator = new Intl.Collator('en', { numeric: true });
  const sign = isDescending ? -1 : 1;
  return [...rows].sort(
    (a, b) =>
      sign * collator.compare(String(a[column] ?? ''), String(b[column] ?? '')) ||
      collator.compare(b.modifiedAt, a.modifiedAt),
  );
}
