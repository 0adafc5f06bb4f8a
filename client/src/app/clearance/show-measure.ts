import type { Measure } from '#domain/clearance/compare-goods';
import type { Quantity } from '#domain/values/quantity';
import { formatReading } from '../ui/quantity-reading';

const UNITS: Readonly<Record<Measure, string>> = { volumeM3: 'm³', netWeightKg: 'kg' };

/** A quantity with its unit, so that no one can mistake it. */
export function showMeasure(value: Quantity, measure: Measure): string {
  return `${formatReading(value, navigator.language)} ${UNITS[measure]}`;
}
