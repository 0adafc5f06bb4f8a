import { findLinkedLicence } from '#domain/values/licence-link';
import { findLicenceNumbers } from '#domain/values/licence-number';
import { toPlainSigns } from '#domain/values/plain-signs';
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

/**
 * The licence of `rows` with this complete number, however it is written, or this id; one in force before a cancelled one. Where
 * several have its letters and digits, the one whose groups it has; undefined where it has those of none.
 */
export function findRow(rows: readonly LicenceRow[], code: string): LicenceRow | undefined {
  const signs = toPlainSigns(code);
  const number = withoutGroups(signs);
  const found = rows.filter((row) => row.id === code || (number && withoutGroups(toPlainSigns(row.number)) === number));
  const exact = found.filter((row) => toPlainSigns(row.number) === signs);
  const fitting = exact.length ? exact : found;
  const inForce = fitting.filter(({ validation }) => validation === 'validated');
  const [first, ...others] = inForce.length ? inForce : fitting;
  const isOne = others.every((row) => toPlainSigns(row.number) === toPlainSigns(first?.number ?? ''));
  return isOne ? first : undefined;
}

const withoutGroups = (signs: string): string => signs.replaceAll('-', '');

/** Whether the server may be asked for a licence with this number; whether it is complete, only the server knows. */
export function isWorthLookingUp(text: string): boolean {
  return withoutGroups(toPlainSigns(text)).length >= SHORTEST_NUMBER;
}

/** Whether `code` came out of our own QR code. */
export function isLicenceId(code: string): boolean {
  return findLinkedLicence(code) !== undefined;
}
