import type { Measures } from '#domain/licence-content';

/** What is hardly meant; each has its sentence under `form.measures.doubts`. */
export type MeasuresDoubt = 'density' | 'volume' | 'weight';

/** kg per m³: timber weighs 100 to 1,300; a mark read the wrong way is a thousand times off. */
const LIGHTEST = 40;
const HEAVIEST = 2_000;
/** More than one ship carries: m³, kg. */
const MOST_VOLUME = 100_000;
const MOST_WEIGHT = 100_000_000;

/** Why volume and weight should be looked at again; null when they are likely, or blank. */
export function measuresDoubtOf({
  volumeM3,
  netWeightKg,
}: Pick<Measures, 'volumeM3' | 'netWeightKg'>): MeasuresDoubt | null {
  const volume = Number(volumeM3 ?? 0);
  const weight = Number(netWeightKg ?? 0);
  const density = volume && weight ? weight / volume : null;
  if (density !== null && (density < LIGHTEST || density > HEAVIEST)) return 'density';
  if (volume > MOST_VOLUME) return 'volume';
  return weight > MOST_WEIGHT ? 'weight' : null;
}
