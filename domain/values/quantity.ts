declare const quantity: unique symbol;

/** A non-negative decimal number as text: digits, a dot, digits (`46.9116`). Text, so that no digit on the paper is lost. */
export type Quantity = string & { readonly [quantity]: true };

/** Whether `text` is a quantity: up to 12 digits before the dot and 6 behind it. */
export function isQuantity(text: string): text is Quantity {
  return /^(0|[1-9]\d{0,11})(\.\d{1,6})?$/.test(text);
}

/**
 * The quantity a person typed, in either notation: `1.234,5`, `1,234.5`, `1 234,5`, `1234.5`.
 * The last mark is the decimal one when both occur, or when it occurs once and not three digits follow it.
 * A single mark before exactly three digits (`129,352`) is ambiguous: `decimalMark` decides it.
 * @returns undefined when it is not a number, negative, or too large
 */
export function findQuantity(typed: string, decimalMark: '.' | ','): Quantity | undefined {
  const compact = typed.replace(/[\s\u00a0\u202f'’]/g, '');
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(compact)) return undefined;
  const mark = findDecimalMark(compact, decimalMark);
  const [whole = '', fraction] = mark ? splitAtLast(compact, mark) : [compact];
  if (!areGroups(whole)) return undefined;
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '') || '0';
  const text = fraction ? `${digits}.${fraction}` : digits;
  return isQuantity(text) ? text : undefined;
}

/** `quantity` in the notation of `locale` (BCP 47), every digit kept. */
export function formatQuantity(value: Quantity, locale: string): string {
  const [whole = '0', fraction] = value.split('.');
  const grouped = new Intl.NumberFormat(locale, { useGrouping: true }).format(BigInt(whole));
  if (!fraction) return grouped;
  const mark = new Intl.NumberFormat(locale).formatToParts(0.1).find((part) => part.type === 'decimal')?.value ?? '.';
  return grouped + mark + fraction;
}

/** The exact sum, as a quantity without trailing zeros. */
export function sumQuantities(values: readonly Quantity[]): Quantity {
  const scale = 6;
  const total = values.reduce((sum, value) => {
    const [whole = '0', fraction = ''] = value.split('.');
    return sum + BigInt(whole + fraction.padEnd(scale, '0'));
  }, 0n);
  const text = total.toString().padStart(scale + 1, '0');
  const fraction = text.slice(-scale).replace(/0+$/, '');
  return (text.slice(0, -scale) + (fraction ? `.${fraction}` : '')) as Quantity;
}

function findDecimalMark(text: string, preferred: '.' | ','): '.' | ',' | undefined {
  const last = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  const other = last === '.' ? ',' : '.';
  const count = text.split(last).length - 1;
  if (count === 0) return undefined;
  if (text.includes(other)) return count === 1 ? last : undefined;
  if (count > 1) return undefined;
  const isAmbiguous = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return isAmbiguous ? (last === preferred ? last : undefined) : last;
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Whole part: plain digits, or groups of three behind the first (`1,234,567`). */
function areGroups(whole: string): boolean {
  return /^\d*$/.test(whole) || /^\d{1,3}([.,]\d{3})+$/.test(whole);
}
