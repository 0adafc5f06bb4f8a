import { sumQuantities, type Quantity } from '#domain/values/quantity';

/** Where the rule comes from; shown with every result. */
export const DEVIATION_SOURCE = 'Reg. (EC) 1024/2008, art. 10(2)';

/** How a declared quantity stands to that of the licence. */
export interface Deviation {
  /** Declared against licensed, in percent of the licensed, rounded to hundredths, as text: `-3.25`, `10`, `0`. */
  readonly percent: string;
  /** Not more than 10 per cent above or below; exactly 10 conforms. */
  readonly conforms: boolean;
}

/**
 * The deviation of one measure, volume or weight, never of units; exact, whatever its rounded percentage says.
 * @returns undefined where there is nothing to measure against: one of them is missing, or the licence says 0
 * @source Reg. (EC) 1024/2008, art. 10(2)
 */
export function measureDeviation(licensed: Quantity | null, declared: Quantity | null): Deviation | undefined {
  if (licensed === null || declared === null) return undefined;
  const [base, given] = [toMillionths(licensed), toMillionths(declared)];
  if (base === 0n) return undefined;
  const apart = given > base ? given - base : base - given;
  return { percent: toPercent(given - base, base), conforms: apart * 10n <= base };
}

/** Volume and weight of a line, or of all goods. */
export interface Measured {
  readonly volumeM3: Quantity | null;
  readonly netWeightKg: Quantity | null;
}

/** The sums of `lines`; null for a measure that a line does not give, because a sum without it would be too small. */
export function sumMeasured(lines: readonly Measured[]): Measured {
  const sum = (values: (Quantity | null)[]) =>
    values.length && values.every((value) => value !== null) ? sumQuantities(values) : null;
  return {
    volumeM3: sum(lines.map(({ volumeM3 }) => volumeM3)),
    netWeightKg: sum(lines.map(({ netWeightKg }) => netWeightKg)),
  };
}

function toMillionths(quantity: Quantity): bigint {
  const [whole = '0', fraction = ''] = quantity.split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
}

/** Half away from zero, to hundredths of a percent. */
function toPercent(difference: bigint, base: bigint): string {
  const sign = difference < 0n ? '-' : '';
  const size = difference < 0n ? -difference : difference;
  const hundredths = (size * 20_000n + base) / (2n * base);
  const fraction = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const text = `${hundredths / 100n}${fraction ? `.${fraction}` : ''}`;
  return text === '0' ? '0' : sign + text;
}
