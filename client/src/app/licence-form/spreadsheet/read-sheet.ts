import { type CellFault, type Column } from './cell-reader';
import { type ColumnMeaning, NUMBER_MEANINGS } from './column-meaning';
import type { CountryReading } from './find-countries';
import { findHeader, type HeaderReading } from './find-header';
import { type DecimalMark, guessDecimalMark } from './guess-decimal-mark';
import { isTotalRow, type LineReading, readLine } from './read-line';
import { type CellTable, readCells } from './read-cells';

/** What was pasted, and how it is read until the person says otherwise. */
export interface Sheet {
  readonly table: CellTable;
  readonly header: HeaderReading;
  readonly columns: readonly Column[];
}

/** All goods of a sheet; `totals`: the numbers of the rows that sum up others and stay out. */
export interface SheetReading {
  readonly lines: readonly LineReading[];
  readonly faults: readonly CellFault[];
  readonly totals: readonly number[];
}

/**
 * Takes a pasted text apart and guesses its columns. A column whose numbers leave it open is read as the others are written; while
 * none is clear, as the person writes numbers: with `mark`.
 */
export async function openSheet(text: string, mark: DecimalMark): Promise<Sheet> {
  const table = await readCells(text);
  const header = findHeader(table);
  const goods = table.rows.slice(header.rowCount);
  const cellsAt = (at: number): string[] => goods.map(({ cells }) => cells[at] ?? '');
  const numbers: readonly ColumnMeaning[] = NUMBER_MEANINGS;
  const ofSheet = guessDecimalMark(
    header.meanings.flatMap((meaning, at) => (numbers.includes(meaning) ? cellsAt(at) : [])),
    mark,
  );
  const columns = header.meanings.map((meaning, at) => ({ meaning, mark: guessDecimalMark(cellsAt(at), ofSheet) }));
  return { table, header, columns };
}

/** The goods of a sheet by `columns`. */
export function readSheet(
  { table, header }: Sheet,
  columns: readonly Column[],
  findCountries: (cell: string) => CountryReading,
): SheetReading {
  const goods = table.rows.slice(header.rowCount);
  const lines = goods.filter((row) => !isTotalRow(row)).map((row) => readLine(row, columns, findCountries));
  return {
    lines,
    faults: lines.flatMap(({ faults }) => faults),
    totals: goods.filter(isTotalRow).map(({ number }) => number),
  };
}
