import { cpus, totalmem } from 'node:os';

/** One measured case: `value` beside the limit or peer measured in the same run; `ratio` = value / reference. */
export interface Measurement {
  readonly bench: string;
  readonly case: string;
  readonly value: number;
  readonly unit: string;
  readonly reference: number;
}

const GIB = 2 ** 30;
const MACHINE = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / GIB)} GiB, Node ${process.versions.node}`;

/** Prints a measurement as one JSON line. */
export function report({ bench, case: name, value, unit, reference }: Measurement): void {
  const ratio = Number((value / reference).toFixed(3));
  const rounded = { value: round(value), unit, reference: round(reference) };
  console.log(JSON.stringify({ bench, case: name, ...rounded, ratio, machine: MACHINE }));
}

/** To the digits that mean something. */
const round = (value: number): number => Number(value.toFixed(value < 100 ? 1 : 0));

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
