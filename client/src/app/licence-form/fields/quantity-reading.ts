import { findQuantity, formatQuantity, type Quantity } from '#domain/values/quantity';

/** What a typed number means: nothing, a quantity, or no number. */
export type QuantityReading =
  { readonly is: 'blank' } | { readonly is: 'quantity'; readonly value: Quantity } | { readonly is: 'unreadable' };

/** Reads `typed` in either notation; a lone mark before three digits is read as `locale` writes numbers. */
export function readQuantity(typed: string, locale: string): QuantityReading {
  if (!typed.trim()) return { is: 'blank' };
  const value = findQuantity(typed, decimalMarkOf(locale));
  return value === undefined ? { is: 'unreadable' } : { is: 'quantity', value };
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

function decimalMarkOf(locale: string): '.' | ',' {
  const mark = new Intl.NumberFormat(locale).formatToParts(0.1).find(({ type }) => type === 'decimal')?.value;
  return mark === ',' ? ',' : '.';
}
