import type { ParamMap } from '@angular/router';
import { SearchQuery } from '#contract/search';
import type { SearchOrder } from '#contract/search-order';
import { NEWEST_FIRST } from '../licence-view/licence-columns';

/** What one searches by, in the order of the form; each is a parameter of the address. */
export const SEARCH_FIELDS = [
  'reference',
  'validation',
  'clearance',
  'code',
  'requester',
  'description',
  'partner',
  'entry',
  'arrivesFrom',
  'arrivesTo',
  'submittedFrom',
  'submittedTo',
  'expiresFrom',
  'expiresTo',
] as const satisfies readonly (keyof SearchQuery)[];
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** As typed; what is blank is left out. */
export type SearchFields = Readonly<Partial<Record<SearchField, string>>>;

/** What cannot be searched, by its parameter: `wrong`, or `range`: the last day is before the first. */
export type SearchFaults = Readonly<Partial<Record<SearchField | 'order' | 'zone', 'wrong' | 'range'>>>;

/** A search as its address says it. */
export interface AskedSearch {
  readonly fields: SearchFields;
  readonly order: SearchOrder;
  /** Whose days are meant. */
  readonly zone: string;
  readonly faults: SearchFaults;
  /** Null while there are faults. */
  readonly query: SearchQuery | null;
}

const RANGES = [
  ['arrivesFrom', 'arrivesTo'],
  ['submittedFrom', 'submittedTo'],
  ['expiresFrom', 'expiresTo'],
] as const;

/** The fields that are filled; strange parameters are none of ours. */
export function toFields(valueOf: (field: SearchField) => string | null | undefined): SearchFields {
  return Object.fromEntries(
    SEARCH_FIELDS.map((field) => [field, valueOf(field)?.trim()] as const).filter(([, value]) => value),
  );
}

/** What is wrong with `fields`; the server would refuse the same. */
export function checkFields(
  fields: SearchFields,
  more: { readonly order?: string; readonly zone?: string } = {},
): SearchFaults {
  const { error } = SearchQuery.safeParse({ ...fields, ...more });
  const wrong = error?.issues.map(({ path }) => [String(path[0]), 'wrong'] as const) ?? [];
  const turned = RANGES.filter(([from, to]) => (fields[from] ?? '') > (fields[to] ?? '9999')).map(
    ([, to]) => [to, 'range'] as const,
  );
  return Object.fromEntries([...turned, ...wrong]);
}

/** The search that the parameters of an address ask for; days without a zone are those of `ownZone`. */
export function readSearch(params: ParamMap, ownZone: string): AskedSearch {
  const fields = toFields((field) => params.get(field));
  const [order, zone] = [params.get('order') ?? NEWEST_FIRST, params.get('zone') ?? ownZone];
  const faults = checkFields(fields, { order, zone });
  const isAskable = Object.keys(faults).length === 0;
  return {
    fields,
    order: faults.order ? NEWEST_FIRST : (order as SearchOrder),
    zone: faults.zone ? ownZone : zone,
    faults,
    query: isAskable ? SearchQuery.parse({ ...fields, order, zone }) : null,
  };
}

/** The parameters of the address of a search: a link that finds the same for a colleague elsewhere. */
export function toParams({
  fields,
  order,
  zone,
}: Pick<AskedSearch, 'fields' | 'order' | 'zone'>): Record<string, string> {
  const hasDays = ['arrivesFrom', 'arrivesTo', 'submittedFrom', 'submittedTo'].some((day) => day in fields);
  return { ...fields, ...(order === NEWEST_FIRST ? {} : { order }), ...(hasDays ? { zone } : {}) };
}
