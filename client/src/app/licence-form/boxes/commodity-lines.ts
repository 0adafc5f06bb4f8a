import { blankCommodity, type Commodity } from '#domain/licence-content';
import { isSame } from '#domain/changes/is-same';

type Lines = readonly Commodity[];

/** `lines` with one more for `hsCode`. */
export function addLine(lines: Lines, id: string, hsCode: string): Lines {
  return [...lines, blankCommodity(id, hsCode)];
}

/** `lines` with a copy of `lineId` behind it, as a line of its own. */
export function copyLine(lines: Lines, lineId: string, copyId: string): Lines {
  return lines.flatMap((line) => (line.id === lineId ? [line, { ...line, id: copyId }] : [line]));
}

/** `lines` with `pasted` behind them; a line of which nothing but its code is filled makes room for those of its code. */
export function addPasted(lines: Lines, pasted: Lines): Lines {
  const codes = new Set(pasted.map(({ hsCode }) => hsCode));
  const waits = (line: Commodity): boolean =>
    (line.hsCode === '' || codes.has(line.hsCode)) && isSame(line, blankCommodity(line.id, line.hsCode));
  return [...lines.filter((line) => !waits(line)), ...pasted];
}

/** `lines` with `lineId` at `place`, counted from 0; unchanged when there is no such place. */
export function moveLineTo(lines: Lines, lineId: string, place: number): Lines {
  const from = lines.findIndex(({ id }) => id === lineId);
  const line = lines[from];
  if (!line || place === from || !lines[place]) return lines;
  return lines.toSpliced(from, 1).toSpliced(place, 0, line);
}

/** `lines` with `changes` to one of them. */
export function changeLine(lines: Lines, lineId: string, changes: Partial<Commodity>): Lines {
  return lines.map((line) => (line.id === lineId ? { ...line, ...changes } : line));
}

/** `lines` with `removed` back in the places they have in `before`; what else happened meanwhile stays. */
export function restoreLines(lines: Lines, removed: Lines, before: Lines): Lines {
  return removed.reduce((all, line) => all.toSpliced(before.indexOf(line), 0, line), lines);
}

/** The codes of the lines, each once, in their order. */
export function codesOf(lines: Lines): string[] {
  return [...new Set(lines.map(({ hsCode }) => hsCode).filter(Boolean))];
}
