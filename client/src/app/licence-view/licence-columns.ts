import { columnOf, isDescending, type SearchOrder } from '#contract/search-order';
import type { SearchColumn } from '#contract/search';

/** The columns of "My licences" (F5), and when the goods arrive. */
export const LICENCE_COLUMNS = [
  'number',
  'partner',
  'requester',
  'validation',
  'clearance',
  'arrives',
  'modified',
] as const satisfies readonly SearchColumn[];

export type LicenceColumn = (typeof LICENCE_COLUMNS)[number];

/** The last modified first. */
export const NEWEST_FIRST: SearchOrder = '-modified';

/** The order after a tap on a column's head: turned round when it is the present one, else its natural direction. */
export function orderBy(present: SearchOrder, tapped: SearchColumn): SearchOrder {
  if (columnOf(present) === tapped) return isDescending(present) ? tapped : `-${tapped}`;
  return tapped === 'modified' ? '-modified' : tapped;
}

/** What is offered where there are no heads of columns to tap. */
export const OFFERED_ORDERS: readonly SearchOrder[] = [
  '-modified',
  'modified',
  ...LICENCE_COLUMNS.filter((column) => column !== 'modified'),
];
