import type { Quantity } from '#domain/values/quantity';

/** More cubic metres or kilograms than all ships of the world carry at once to one office; our own bound, no law gives one. */
const WHOLE_DIGITS = 9;

/** Whether a customs declaration can say this quantity of goods that are there: more than nothing, and no slip of the finger. */
export function isDeclarable(quantity: Quantity): boolean {
  const [whole = ''] = quantity.split('.');
  return /[1-9]/.test(quantity) && whole.length <= WHOLE_DIGITS;
}
