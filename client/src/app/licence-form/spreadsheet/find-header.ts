import { type ColumnMeaning, findMeaning, PAPER_ORDER } from './column-meaning';
import type { CellRow, CellTable } from './read-cells';

/** The columns of a table and where its goods begin. */
export interface HeaderReading {
  /** One for each column. */
  readonly meanings: readonly ColumnMeaning[];
  /** How many rows stand above the goods: titles and headers. */
  readonly rowCount: number;
  /** The words over each column, blank without a header. */
  readonly words: readonly string[];
}

/** Rows that may stand above the goods: titles, a header of merged cells, units of measure. */
const SEARCHED_ROWS = 8;

/** Columns by the words above them, else in the order of the paper. */
export function findHeader({ rows, columnCount }: CellTable): HeaderReading {
  const read = rows.slice(0, SEARCHED_ROWS).map((row, at) => readHeader(row, at ? rows[at - 1] : undefined));
  const counts = read.map(({ meanings }) => new Set(meanings.filter((it) => it !== undefined)).size);
  const best = counts.indexOf(Math.max(0, ...counts));
  const header = read[best];
  if (!header || (counts[best] ?? 0) < Math.min(2, columnCount)) return inPaperOrder(columnCount);
  return {
    meanings: withoutRepeats(header.meanings.map((meaning) => meaning ?? 'unused')),
    rowCount: best + 1 + countUnitRows(rows.slice(best + 1)),
    words: header.words,
  };
}

/** A cell that says nothing known by itself is read with the merged cell above it: "Net" below "Weight". */
function readHeader({ cells }: CellRow, above: CellRow | undefined) {
  const groups = spread(above?.cells ?? []);
  const words = cells.map((cell) => cell.replace(/\s+/g, ' '));
  const meanings = words.map((cell, at) => {
    if (/\d/.test(cell.replace(/m ?3|box(es)? ?[\d\s,and–-]+/gi, ''))) return undefined;
    return findMeaning(cell) ?? (cell && groups[at] ? findMeaning(`${groups[at]} ${cell}`) : undefined);
  });
  return { words, meanings };
}

/** A merged cell holds its words once; they count for the blank cells to its right. */
function spread(cells: readonly string[]): string[] {
  let last = '';
  return cells.map((cell) => (last = cell || last));
}

/** Rows below the header that only name units: `m³ | kg`. */
function countUnitRows(rows: readonly CellRow[]): number {
  const isUnitRow = ({ cells }: CellRow): boolean =>
    cells.every((cell) => cell === '' || /^\(?(m ?3|m³|cbm|kgs?|pcs|pieces|-)\)?$/i.test(cell));
  const first = rows.findIndex((row) => !isUnitRow(row));
  return first === -1 ? rows.length : first;
}

/** A second column of the same kind is left to the person, but for names and countries, which add up. */
function withoutRepeats(meanings: readonly ColumnMeaning[]): ColumnMeaning[] {
  const addUp: readonly ColumnMeaning[] = ['commonName', 'scientificName', 'countries', 'unused'];
  return meanings.map((meaning, at) =>
    addUp.includes(meaning) || meanings.indexOf(meaning) === at ? meaning : 'unused',
  );
}

function inPaperOrder(columnCount: number): HeaderReading {
  const columns = Array.from({ length: columnCount }, (_, at) => at);
  return { meanings: columns.map((at) => PAPER_ORDER[at] ?? 'unused'), rowCount: 0, words: columns.map(() => '') };
}
