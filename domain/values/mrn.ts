import { toVisibleText } from '#domain/values/visible-text';

/** What is wrong with the number of a customs declaration: its form, or a character of it. */
export type MrnFault = 'form' | 'checkDigit';

/** The number without spaces and what cannot be seen, in capitals. */
export function normalizeMrn(typed: string): string {
  return toVisibleText(typed).normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/**
 * What is odd about a movement reference number (MRN); undefined where nothing is. It warns and never blocks: the customs
 * system that gave the number knows better.
 * @source Form: Reg. (EU) 2015/2447, annex B, D.E. 12 01 000 000: year, country, 13 letters or digits, check digit. Check digit:
 * DG XXI, working document DGXXI/0879/99 rev. 1, "Check character algorithm for the MRN and GRN" (ISO 6346)
 */
export function findMrnFault(typed: string): MrnFault | undefined {
  const mrn = normalizeMrn(typed);
  if (!/^\d{2}[A-Z]{2}[A-Z0-9]{13}\d$/.test(mrn)) return 'form';
  return computeCheckDigit(mrn.slice(0, -1)) === mrn.at(-1) ? undefined : 'checkDigit';
}

/** Each character counts by its value times a power of two; the remainder by 11 is the digit, and 10 is written 0. */
function computeCheckDigit(characters: string): string {
  const sum = [...characters].reduce((total, character, place) => total + valueOf(character) * 2 ** place, 0);
  return String((sum % 11) % 10);
}

/** Digits count as they are; letters from 10 on, leaving out 11, 22 and 33. */
function valueOf(character: string): number {
  if (/\d/.test(character)) return Number(character);
  const place = character.charCodeAt(0) - 'A'.charCodeAt(0);
  return 10 + place + Math.ceil(place / 10);
}
