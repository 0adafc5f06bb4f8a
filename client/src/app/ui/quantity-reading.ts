import { findQuantity, formatQuantity, type Quantity } from '#domain/values/quantity';
import { type QuantityFault, quantityFaultOf } from './quantity-fault';

/** What a typed number means: nothing, a quantity above zero, or no such number. */
export type QuantityReading =
  | { readonly is: 'blank' }
  | { readonly is: 'quantity'; readonly value: Quantity }
  | { readonly is: 'unreadable'; readonly fault: QuantityFault };

/** Reads `typed` in either notation; a lone mark before three digits is read as `locale` writes numbers. */
export function readQuantity(typed: string, locale: string): QuantityReading {
  if (!typed.trim()) return { is: 'blank' };
  const value = findQuantity(typed, decimalMarkOf(locale));
  const isAboveZero = value !== undefined && /[1-9]/.test(value);
  return isAboveZero ? { is: 'quantity', value } : { is: 'unreadable', fault: quantityFaultOf(typed) };
}

/** What `typed` is in the other notation when both can be meant: `1.234`; undefined when it is clear. */
export function findOtherReading(typed: string, locale: string): Quantity | undefined {
  const [own, other] = [decimalMarkOf(locale), decimalMarkOf(locale) === '.' ? ',' : '.'] as const;
  const value = findQuantity(typed, other);
  return value === findQuantity(typed, own) ? undefined : value;
}

/** A number with groups and decimals as `locale` writes it, to show how it is meant. */
export function exampleFor(locale: string): string {
  return decimalMarkOf(locale) === ',' ? '1.234,5' : '1,234.5';
}

/**
 * The quantity so that no one can mistake it: groups apart by a narrow space, which no notation uses as a mark.
 * `129352` is `129 352`, in every locale. Three decimals get a fourth: `129,3520` is no thousands.
 */
export function formatReading(value: Quantity, locale: string): string {
  const [whole = '0', fraction] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return fraction ? `${grouped}${decimalMarkOf(locale)}${fraction.length === 3 ? `${fraction}0` : fraction}` : grouped;
}

/** A quantity as the person's notation shows it in the field. */
export function showQuantity(value: Quantity | null, locale: string): string {
  return value === null ? '' : formatQuantity(value, locale);
}

const MARKS = new Map<string, '.' | ','>();

/** The decimal mark of `locale`; remembered, because to ask for it takes a tenth of a millisecond. */
export function decimalMarkOf(locale: string): '.' | ',' {
  const known = MARKS.get(locale);
  if (known) return known;
  const mark = new Intl.NumberFormat(locale).formatToParts(0.1).find(({ type }) => type === 'decimal')?.value;
  MARKS.set(locale, mark === ',' ? ',' : '.');
  return mark === ',' ? ',' : '.';
}
