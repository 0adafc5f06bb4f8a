import type { Commodity } from '#domain/licence-content';
import { type Quantity, sumQuantities } from '#domain/values/quantity';

/** Sums over the lines; null where no line gives the measure. Units are summed only when they are counted in one word. */
export interface MeasureTotals {
  readonly volumeM3: Quantity | null;
  readonly netWeightKg: Quantity | null;
  readonly units: Quantity | null;
  readonly unitWord: string;
}

/** The running totals of the lines, exact to the last digit. */
export function totalMeasures(lines: readonly Commodity[]): MeasureTotals {
  const measures = lines.map((line) => line.measures);
  const counted = measures.filter(({ units }) => units !== null);
  const words = new Set(counted.map(({ unitWord }) => unitWord.trim().toUpperCase()));
  const [unitWord = ''] = words;
  return {
    volumeM3: sumOf(measures.map(({ volumeM3 }) => volumeM3)),
    netWeightKg: sumOf(measures.map(({ netWeightKg }) => netWeightKg)),
    units: words.size === 1 ? sumOf(counted.map(({ units }) => units)) : null,
    unitWord: words.size === 1 ? unitWord : '',
  };
}

function sumOf(values: readonly (Quantity | null)[]): Quantity | null {
  const given = values.filter((value) => value !== null);
  return given.length ? sumQuantities(given) : null;
}
