import { toSearchText } from '#domain/values/licence-number';
import type { SearchColumn, SearchQuery } from '#contract/search';
import type { SearchedLicence } from '#contract/searched-licence';

/** An order of a list: a column, with a `-` before it the other way round. */
export type SearchOrder = SearchQuery['order'];

/** What of a licence lists are ordered by. */
export interface OrderedLicence extends Omit<SearchedLicence, 'codes' | 'goods'> {
  readonly id: string;
  readonly company: string;
  readonly modifiedAt: string;
}

export const columnOf = (order: SearchOrder): SearchColumn => order.replace(/^-/, '') as SearchColumn;
export const isDescending = (order: SearchOrder): boolean => order.startsWith('-');

/** Sorted copy in the server's order: texts by their letters in the form for searching, what is blank last, both ways, equal ones by their id. */
export function sortInOrder<Row extends OrderedLicence>(
  rows: readonly Row[],
  order: SearchOrder,
  ownName: string,
): readonly Row[] {
  const keyOf = KEYS[columnOf(order)];
  const sign = isDescending(order) ? -1 : 1;
  const names = new Map<string, string>();
  const toName = (text: string): string => {
    const known = names.get(text) ?? toSearchText(text);
    names.set(text, known);
    return known;
  };
  const compare = (a: string, b: string) => (a < b ? -sign : a > b ? sign : 0);
  return rows
    .map((row) => ({ row, key: keyOf(row, toName, ownName) }))
    .sort((a, b) => Number(!a.key) - Number(!b.key) || compare(a.key, b.key) || compare(a.row.id, b.row.id))
    .map(({ row }) => row);
}

type KeyOf = (row: OrderedLicence, toName: (text: string) => string, ownName: string) => string;

const KEYS: Record<SearchColumn, KeyOf> = {
  number: ({ searchText }) => searchText,
  partner: ({ partnerCountry }) => partnerCountry ?? '',
  requester: ({ requester }, toName, ownName) => toName(requester ?? ownName),
  company: ({ company }, toName) => toName(company),
  validation: ({ validation }) => validation,
  clearance: ({ clearance }) => clearance,
  modified: ({ modifiedAt }) => modifiedAt,
  submitted: ({ submittedAt }) => submittedAt ?? '',
  arrives: ({ arrivesAt }) => arrivesAt ?? '',
  expires: ({ expiresOn }) => expiresOn ?? '',
  entry: ({ pointOfEntry }) => pointOfEntry ?? '',
};
