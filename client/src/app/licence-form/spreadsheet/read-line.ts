import type { Commodity, Measures, Species } from '#domain/licence-content';
import { isCommodityCode, toCommodityCode } from '#domain/values/commodity-code';
import { toPrintedNumber } from '#domain/values/plain-signs';
import { quantityFaultOf } from '../../ui/quantity-fault';
import { type CellFault, CellReader, type Column, type Tell } from './cell-reader';
import type { NumberMeaning } from './column-meaning';
import type { CountryReading } from './find-countries';
import type { CellRow } from './read-cells';
import { readNumber } from './read-number';

/** A row of goods as a commodity line without its id, and what of it could not be read. */
export interface LineReading {
  readonly row: number;
  readonly line: Omit<Commodity, 'id'>;
  readonly faults: readonly CellFault[];
}

type FindCountries = (cell: string) => CountryReading;

/** What a line holds at most (contract): characters, and names of species or countries. */
const LONGEST = { description: 2000, commonName: 200, scientificName: 200, unitWord: 100 };
const MOST_NAMES = 50;

/** Whether a row sums up the others: it is no line of its own. */
export function isTotalRow({ cells }: CellRow): boolean {
  return /^(grand |sub-?)?totals?\b/i.test(cells.find(Boolean) ?? '');
}

/** One row of goods. A cell that cannot be read leaves its place blank and is named in `faults`. */
export function readLine(row: CellRow, columns: readonly Column[], findCountries: FindCountries): LineReading {
  const cells = new CellReader(row, columns);
  const countries = cells.read('countries', (text, tell) => readCountries(text, findCountries, tell)).flat();
  const line = {
    hsCode: cells.read('hsCode', readCode).find(Boolean) ?? '',
    description: readWords(cells, 'description'),
    species: pairSpecies(readNames(cells, 'commonName'), readNames(cells, 'scientificName')),
    countriesOfHarvest: [...new Set(countries)],
    measures: readMeasures(cells),
  };
  return { row: row.number, line, faults: cells.faults };
}

function readMeasures(cells: CellReader): Measures {
  const amount = (meaning: NumberMeaning) =>
    cells.read(meaning, (text, tell, mark) => {
      const number = readNumber(text, meaning, mark);
      if (!number) tell(quantityFaultOf(text));
      return number;
    })[0];
  const units = amount('units');
  return {
    volumeM3: amount('volumeM3')?.value ?? null,
    netWeightKg: amount('netWeightKg')?.value ?? null,
    units: units?.value ?? null,
    unitWord: readWords(cells, 'unitWord') || (units?.rest ?? '').slice(0, LONGEST.unitWord),
  };
}

function readWords(cells: CellReader, meaning: 'description' | 'unitWord'): string {
  const words = cells.read(meaning, (text, tell) => {
    const isTooLong = text.length > LONGEST[meaning];
    if (isTooLong) tell('tooLong');
    return isTooLong ? '' : text;
  });
  return words.join(' ');
}

/** Digits, dots and spaces as on the paper; words may follow the code. */
function readCode(text: string, tell: Tell): string {
  const [digits = '', rest = ''] = /^([\d\s.]*(?:,0+(?!\d))?)(.*)$/s.exec(toPrintedNumber(text))?.slice(1) ?? [];
  const code = toCommodityCode(digits);
  const isCode = isCommodityCode(code) && !/^[,E\d]/.test(rest);
  if (!isCode) tell('code');
  return isCode ? code : '';
}

function readCountries(text: string, find: FindCountries, tell: Tell): readonly string[] {
  const { codes, unknown } = find(text);
  for (const part of unknown) tell('country', part);
  if (codes.length > MOST_NAMES) tell('tooMany');
  return codes.slice(0, MOST_NAMES);
}

function readNames(cells: CellReader, meaning: 'commonName' | 'scientificName'): string[] {
  return cells
    .read(meaning, (text, tell) => {
      const names = text.split(/[;/|\n]/).map((name) => name.trim());
      if (names.length > MOST_NAMES) tell('tooMany');
      for (const name of names) if (name.length > LONGEST[meaning]) tell('tooLong', name);
      return names.slice(0, MOST_NAMES).map((name) => (name.length > LONGEST[meaning] ? '' : name));
    })
    .flat();
}

/** The first common name belongs to the first scientific one, and so on. */
function pairSpecies(common: readonly string[], scientific: readonly string[]): Species[] {
  const count = Math.min(Math.max(common.length, scientific.length), MOST_NAMES);
  return Array.from({ length: count }, (_, at) => ({
    commonName: common[at] ?? '',
    scientificName: scientific[at] ?? '',
  })).filter(({ commonName, scientificName }) => commonName || scientificName);
}
