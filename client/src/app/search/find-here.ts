import { sortInOrder } from '#contract/search-order';
import { toCriterion } from '#contract/searched-licence';
import type { LicenceRow } from '../storage/licence-list';
import type { AskedSearch } from './search-params';

/** What this device holds that the search asks for, in its order. */
export function findHere(
  rows: readonly LicenceRow[],
  { query, order }: AskedSearch,
  ownName: string,
): readonly LicenceRow[] {
  return query ? sortInOrder(rows.filter(toCriterion(query, ownName)), order, ownName) : [];
}
