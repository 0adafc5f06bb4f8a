/** How a column writes its numbers: `1,234.5` (`.`) or `1.234,5` (`,`). */
export type DecimalMark = '.' | ',';

/** The mark most clear numbers among `cells` use; `otherwise` when none is clear. `1.234` alone is not clear. */
export function guessDecimalMark(cells: readonly string[], otherwise: DecimalMark): DecimalMark {
  const marks = cells.map(clearMarkOf);
  const points = marks.filter((mark) => mark === '.').length;
  const commas = marks.filter((mark) => mark === ',').length;
  if (points === commas) return otherwise;
  return points > commas ? '.' : ',';
}

function clearMarkOf(cell: string): DecimalMark | undefined {
  const marks = (cell.match(/[.,](?=\d)/g) ?? []) as DecimalMark[];
  const last = marks.at(-1);
  if (!last) return undefined;
  const other = last === '.' ? ',' : '.';
  if (marks.includes(other)) return last;
  // The same mark twice parts thousands.
  if (marks.length > 1) return other;
  const isThousands = /^\D*[1-9]\d{0,2}[.,]\d{3}(?!\d)/.test(cell);
  return isThousands ? undefined : last;
}
