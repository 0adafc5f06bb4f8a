import { findLinkedLicence } from '#domain/values/licence-link';
import { findLicenceNumbers, toSearchText } from '#domain/values/licence-number';
import type { LicenceRow } from '../../storage/licence-list';

/** A number shorter than this is a part of one, in letters and digits. */
const SHORTEST_NUMBER = 6;

/**
 * By what a licence may be found of the texts that were read: our own QR code names one for certain; else the licence numbers of
 * a known format; else a text that is, as it stands, the number of a licence on this device: not every country's format is known.
 */
export function toLicenceCodes(
  texts: readonly string[],
  patterns: readonly string[],
  rows: readonly LicenceRow[],
): readonly string[] {
  const ids = texts.flatMap((text) => findLinkedLicence(text) ?? []);
  if (ids.length) return [...new Set(ids)];
  const numbers = texts.flatMap((text) => patterns.flatMap((pattern) => findLicenceNumbers(text, pattern)));
  return [...new Set(numbers.length ? numbers : texts.filter((text) => findRow(rows, text)))];
}

/** The licence of `rows` with this complete number, however it is written, or this id; one in force before a cancelled one. */
export function findRow(rows: readonly LicenceRow[], code: string): LicenceRow | undefined {
  const number = toSearchText(code);
  const found = rows.filter(({ id, searchText }) => id === code || (number && searchText === number));
  return found.find(({ validation }) => validation === 'validated') ?? found[0];
}

/** Whether the server may be asked for a licence with this number; whether it is complete, only the server knows. */
export function isWorthLookingUp(text: string): boolean {
  return toSearchText(text).length >= SHORTEST_NUMBER;
}

/** Whether `code` came out of our own QR code. */
export function isLicenceId(code: string): boolean {
  return findLinkedLicence(code) !== undefined;
}
