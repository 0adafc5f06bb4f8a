import { findQuantity, type Quantity } from '#domain/values/quantity';
import type { NumberMeaning } from './column-meaning';
import type { DecimalMark } from './guess-decimal-mark';

/** What may stand behind the number of a cell: its unit; behind a number of units, their kind. */
const BEHIND: Readonly<Record<NumberMeaning, RegExp>> = {
  volumeM3: /^(m ?3|m³|cbm|cu\.? ?m)?$/i,
  netWeightKg: /^(kgs?|kilograms?|kilos?)?\.?$/i,
  units: /^[^\d.,-][^\d]*$|^$/,
};

/** The number of a cell, above zero, and the word behind it (`3,548 SHEETS`); undefined when it cannot be read. */
export function readNumber(
  text: string,
  meaning: NumberMeaning,
  mark: DecimalMark,
): { readonly value: Quantity; readonly rest: string } | undefined {
  const [, digits = '', rest = ''] = /^([\d.,\s'’]*\d)\s*(.*)$/s.exec(text) ?? [];
  const value = findQuantity(digits, mark);
  if (value === undefined || !/[1-9]/.test(value) || !BEHIND[meaning].test(rest)) return undefined;
  return { value, rest: meaning === 'units' ? rest : '' };
}
