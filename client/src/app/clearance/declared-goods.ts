import { MEASURES, type DeclaredQuantities, type Measure } from '#domain/clearance/compare-goods';
import { isDeclarable } from '#domain/clearance/declarable';
import { measureDeviation, type Measured } from '#domain/clearance/deviation';
import type { LicenceContent } from '#domain/licence-content';
import type { Quantity } from '#domain/values/quantity';
import type { QuantityFault } from '../ui/quantity-fault';
import { readQuantity, showQuantity } from '../ui/quantity-reading';

/** Why a typed text cannot be what was declared; each has its sentence under `clearance.faults`, or `form.quantityFaults`. */
export type DeclaredFault = QuantityFault | 'tooMuch';

/** Declared quantities as typed, by `quantityKey`. */
export type TypedQuantities = Readonly<Record<string, string>>;

/** What the typed texts say, and which of them say nothing that can be compared. */
export interface DeclaredReading {
  readonly declared: readonly DeclaredQuantities[];
  /** By `quantityKey`. */
  readonly faults: Readonly<Record<string, DeclaredFault>>;
}

type Goods = Pick<LicenceContent, 'commodities' | 'measuredBy' | 'globalMeasures'>;

/** More than one ship carries: m³, kg. */
const MOST: Readonly<Record<Measure, number>> = { volumeM3: 100_000, netWeightKg: 100_000_000 };

/** The key of the field for one measure of a line, or of all goods. */
export function quantityKey(line: string | null, measure: Measure): string {
  return `${line ?? 'goods'}:${measure}`;
}

/** The lines that have a measure of their own, or all goods at once, each with what the licence says of it. */
export function measuredPlaces(goods: Goods): readonly { readonly line: string | null; readonly licensed: Measured }[] {
  return goods.measuredBy === 'goods'
    ? [{ line: null, licensed: goods.globalMeasures }]
    : goods.commodities.map(({ id, measures }) => ({ line: id, licensed: measures }));
}

/** Reads what was typed. A line of which nothing is typed is not declared; a text that is no quantity is never part of it. */
export function readDeclared(goods: Goods, typed: TypedQuantities, locale: string): DeclaredReading {
  const faults: Record<string, DeclaredFault> = {};
  const read = (line: string | null, licensed: Measured, measure: Measure): Quantity | null => {
    const key = quantityKey(line, measure);
    if (licensed[measure] === null) return null;
    const reading = readQuantity(typed[key] ?? '', locale);
    if (reading.is === 'blank') return null;
    const fault = reading.is === 'unreadable' ? reading.fault : findExcess(reading.value, licensed[measure], measure);
    if (fault) faults[key] = fault;
    return reading.is === 'quantity' && !fault ? reading.value : null;
  };
  const declared = measuredPlaces(goods).map(({ line, licensed }) => ({
    line,
    volumeM3: read(line, licensed, 'volumeM3'),
    netWeightKg: read(line, licensed, 'netWeightKg'),
  }));
  return { declared: declared.filter((it) => MEASURES.some((measure) => it[measure] !== null)), faults };
}

/** Every quantity of the licence, typed: the declaration says the same. */
export function sameAsLicence(goods: Goods, locale: string): TypedQuantities {
  return toTyped(
    measuredPlaces(goods).map(({ line, licensed }) => ({ line, ...licensed })),
    locale,
  );
}

/** Quantities of a decision that came too late, typed again. */
export function toTyped(declared: readonly DeclaredQuantities[], locale: string): TypedQuantities {
  const fields = declared.flatMap((it) =>
    MEASURES.map((measure) => [quantityKey(it.line, measure), showQuantity(it[measure], locale)] as const),
  );
  return Object.fromEntries(fields.filter(([, text]) => /[1-9]/.test(text)));
}

/** A quantity no ship carries is mistyped, unless the licence says as much. */
function findExcess(value: Quantity, licensed: Quantity, measure: Measure): 'tooMuch' | undefined {
  const isLikely = Number(value) <= MOST[measure] || measureDeviation(licensed, value)?.conforms;
  return isLikely && isDeclarable(value) ? undefined : 'tooMuch';
}
