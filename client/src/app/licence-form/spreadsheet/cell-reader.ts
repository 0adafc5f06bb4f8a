import type { QuantityFault } from '../../ui/quantity-fault';
import type { ColumnMeaning } from './column-meaning';
import type { DecimalMark } from './guess-decimal-mark';
import type { CellRow } from './read-cells';

/** A column as it is to be read; `mark` counts for numbers only. */
export interface Column {
  readonly meaning: ColumnMeaning;
  readonly mark: DecimalMark;
}

/** A cell, or the part `text` of it, that could not be read. `column` is its place, counted from 0. */
export interface CellFault {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly fault: QuantityFault | 'code' | 'country' | 'tooLong' | 'tooMany';
}

/** Says what is wrong with a cell, or with a part of it. */
export type Tell = (fault: CellFault['fault'], part?: string) => unknown;

/** The cells of one row by what they mean, and what was wrong with them. */
export class CellReader {
  readonly faults: CellFault[] = [];
  readonly #row: CellRow;
  readonly #columns: readonly Column[];

  constructor(row: CellRow, columns: readonly Column[]) {
    this.#row = row;
    this.#columns = columns;
  }

  /** What `take` makes of each filled cell of this meaning. */
  read<Value>(meaning: ColumnMeaning, take: (text: string, tell: Tell, mark: DecimalMark) => Value): Value[] {
    return this.#columns.flatMap((column, at) => {
      const text = this.#row.cells[at] ?? '';
      if (column.meaning !== meaning || !text) return [];
      const tell: Tell = (fault, part = text) =>
        this.faults.push({ row: this.#row.number, column: at, text: part, fault });
      return [take(text, tell, column.mark)];
    });
  }
}
