import { COUNTRY_CODES, countryName } from '#reference/countries';
import { toSearchText } from '#domain/values/licence-number';

/** What a cell with countries says: the codes understood, and the parts that are no country. */
export interface CountryReading {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
}

/** Names in use beside those of the list. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  'viet nam': 'VN',
  'ivory coast': 'CI',
  'cote divoire': 'CI',
  'republic of the congo': 'CG',
  'republic of congo': 'CG',
  congo: 'CG',
  'democratic republic of the congo': 'CD',
  'democratic republic of congo': 'CD',
  drc: 'CD',
  'lao pdr': 'LA',
  'central african republic': 'CF',
  'republic of indonesia': 'ID',
  'republic of ghana': 'GH',
  'republic of cameroon': 'CM',
  'the gambia': 'GM',
  'russian federation': 'RU',
  'united states of america': 'US',
  usa: 'US',
  uk: 'GB',
  'great britain': 'GB',
  burma: 'MM',
  burkina: 'BF',
};

/** Countries by name (in English or `locale`) or ISO code, several parted by `;`, `/`, `|`, a comma or a new line; `ID (Indonesia)` too. */
export function makeCountryFinder(locale: string): (cell: string) => CountryReading {
  const byName = new Map(
    COUNTRY_CODES.flatMap((code) => [
      [toSearchText(code), code] as const,
      [toSearchText(countryName(code, 'en')), code] as const,
      [toSearchText(countryName(code, locale)), code] as const,
    ]),
  );
  for (const [name, code] of Object.entries(ALSO_CALLED)) byName.set(toSearchText(name), code);
  // What stands in brackets says it more exactly: `Indonesia (ID)`, `Congo (DRC)`.
  const find = (part: string): string | undefined =>
    byName.get(toSearchText(part)) ?? byName.get(toSearchText(/\((.*)\)/.exec(part)?.[1] ?? '-'));
  return (cell) => {
    const parts = splitUnlessFound(cell, /[;/|\n]|\s-\s/, find)
      .flatMap((part) => splitUnlessFound(part, /,|\s(?:and|&)\s|\+/, find))
      .map((part) => part.trim())
      .filter(Boolean);
    const found = parts.map((part) => [part, find(part)] as const);
    return {
      codes: [...new Set(found.flatMap(([, code]) => code ?? []))],
      unknown: found.flatMap(([part, code]) => (code ? [] : [part])),
    };
  };
}

function splitUnlessFound(text: string, marks: RegExp, find: (part: string) => unknown): string[] {
  return find(text) ? [text] : text.split(marks);
}
