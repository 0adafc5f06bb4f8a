import type { Commodity, LicenceContent, Measures } from '#domain/licence-content';
import { type Quantity, sumQuantities } from '#domain/values/quantity';

interface Measured extends Pick<LicenceContent, 'measuredBy' | 'globalMeasures'> {
  readonly commodities: readonly Pick<Commodity, 'measures'>[];
}

/** The measures of all goods: those given once, or the exact sums of the lines. Units are summed only when all lines use one word. */
export function totalMeasures({ commodities, measuredBy, globalMeasures }: Measured): Measures {
  if (measuredBy === 'goods') return globalMeasures;
  const all = commodities.map(({ measures }) => measures);
  const words = new Set(all.filter(({ units }) => units !== null).map(({ unitWord }) => unitWord.trim().toUpperCase()));
  return {
    volumeM3: sumOf(all.map(({ volumeM3 }) => volumeM3)),
    netWeightKg: sumOf(all.map(({ netWeightKg }) => netWeightKg)),
    units: words.size === 1 ? sumOf(all.map(({ units }) => units)) : null,
    unitWord: words.size === 1 ? ([...words][0] ?? '') : '',
  };
}

function sumOf(values: readonly (Quantity | null)[]): Quantity | null {
  const given = values.filter((value) => value !== null);
  return given.length ? sumQuantities(given) : null;
}
