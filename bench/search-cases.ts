import type { SEARCHERS } from './search-data.ts';

/** A search that is measured: by whom, with which part of an address. `pages`: how deep it is read before. */
export interface SearchCase {
  readonly name: string;
  readonly by: keyof typeof SEARCHERS;
  readonly query: string;
  readonly pages?: number;
}

/** What F2 to F4 ask for. */
const QUERIES: Readonly<Record<string, string>> = {
  list: '',
  'part of a reference': 'reference=4200-006',
  'part of many references': 'reference=id-be',
  'reference of nobody here': 'reference=zzz9',
  'states of the certificate': 'validation=submitted,underVerification',
  'state of the clearance': 'clearance=suspended',
  heading: 'code=4407',
  'rare code': 'code=44072590',
  requester: 'requester=lefevre',
  description: 'description=merbau flooring',
  'common description': 'description=plywood',
  'rare description': 'description=lot 13579',
  'point of entry': 'entry=BE101000',
  'all together':
    'reference=26&validation=validated&clearance=cleared&code=44&description=plywood&partner=ID&requester=an'.replace(
      '26',
      '260',
    ),
  'by requester': 'order=requester',
  'by expiry': 'order=expires',
  'by number': 'order=number',
};

/** Every query by everybody, and the list at depth. */
export const SEARCH_CASES: readonly SearchCase[] = [
  ...(['importer', 'authority', 'customs'] as const).flatMap((by) =>
    Object.entries(QUERIES).map(([name, query]) => ({ name: `${name}, ${by}`, by, query })),
  ),
  { name: 'list at page 150, authority', by: 'authority', query: '', pages: 150 },
  { name: 'list at page 150, customs', by: 'customs', query: '', pages: 150 },
];
