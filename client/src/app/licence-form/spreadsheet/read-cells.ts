import { toVisibleText } from '#domain/values/visible-text';

/** Cells as pasted, row by row, all rows of the same length; rows and columns with nothing in them are left out. */
export interface CellTable {
  readonly rows: readonly CellRow[];
  readonly columnCount: number;
}

/** `number`: the place of the row in what was pasted, counted from 1, blank rows too. */
export interface CellRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Reads what a spreadsheet puts on the clipboard (tabs), or a text with commas or semicolons between its cells. */
export async function readCells(text: string): Promise<CellTable> {
  const { parse } = (await import('papaparse')).default;
  const clean = toVisibleText(text);
  const { data } = parse<string[]>(clean, {
    delimiter: clean.includes('\t') ? '\t' : '',
    delimitersToGuess: [';', ',', '|'],
  });
  const rows = data
    .map((cells, index) => ({ number: index + 1, cells: cells.map(tidy) }))
    .filter(({ cells }) => cells.some(Boolean));
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const used = Array.from({ length: width }, (_, at) => at).filter((at) => rows.some(({ cells }) => cells[at]));
  return {
    rows: rows.map(({ number, cells }) => ({ number, cells: used.map((at) => cells[at] ?? '') })),
    columnCount: used.length,
  };
}

/** Line breaks within a cell stay: they part species and countries. */
function tidy(cell: string): string {
  return cell
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
