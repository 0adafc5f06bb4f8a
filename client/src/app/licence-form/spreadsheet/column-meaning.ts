/** What a column of a spreadsheet holds; `unused`: nothing of a licence. */
export type ColumnMeaning =
  | 'description'
  | 'hsCode'
  | 'commonName'
  | 'scientificName'
  | 'countries'
  | 'volumeM3'
  | 'netWeightKg'
  | 'units'
  | 'unitWord'
  | 'unused';

/** In the order of the boxes of the paper (9 to 16). */
export const PAPER_ORDER: readonly ColumnMeaning[] = [
  'description',
  'hsCode',
  'commonName',
  'scientificName',
  'countries',
  'volumeM3',
  'netWeightKg',
  'units',
  'unitWord',
];

/** Those whose cells are numbers. */
export const NUMBER_MEANINGS = ['volumeM3', 'netWeightKg', 'units'] as const satisfies ColumnMeaning[];
export type NumberMeaning = (typeof NUMBER_MEANINGS)[number];

/** The first that matches decides: "Scientific name of the species" is no common name, "kind of units" no number. */
const HEADER_WORDS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ['scientificName', /scientific|botanical|latin/],
  ['commonName', /common|trade name|species|timber name|wood name/],
  ['unused', /issuing|export|destination|price|value|amount|\beur\b|\busd\b|tonne|\b(tons?|mt|t)\b|gross/],
  ['countries', /countr/],
  ['hsCode', /\bhs\b|\bcn\b|tariff|commodity code|customs code|\bcode\b|heading/],
  ['unitWord', /^unit$|kind of (unit|package)|unit word|unit type|type of (unit|package)|\buom\b|unit of/],
  ['volumeM3', /volume|\bm ?3\b|m³|\bcbm\b|cubic/],
  ['netWeightKg', /weight|\bkgs?\b|\bmass\b/],
  ['units', /units?\b|pieces|\bpcs\b|quantity|\bqty\b|sheets|packages|bundles|crates/],
  ['description', /descri|goods|product|commodity|article/],
];

/** What a header cell names; undefined when its words are not known. */
export function findMeaning(header: string): ColumnMeaning | undefined {
  const words = header.toLowerCase().replace(/[_\s]+/g, ' ');
  // The paper asks for the countries of harvest by name and by ISO code: both are read.
  if (/harvest|origin|^iso codes?\b/.test(words)) return 'countries';
  return HEADER_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
