import { readFileSync } from 'node:fs';
import { refuseField } from '#server/http/refuse-field';

/** One a line, lower case; `*` at the end of a line: alone or with digits and signs around it. */
const LINES = readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));
const BASES = new Set(LINES.filter((line) => line.endsWith('*')).map((line) => line.slice(0, -1)));
const WHOLE = new Set(LINES.filter((line) => !line.endsWith('*')));
const FOR_LETTERS: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/** Whether the password is among the first that a program would try. */
export function isCommon(password: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  const base = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return WHOLE.has(lower) || BASES.has(base) || BASES.has(toLetters(base)) || hasNoShape(lower);
}

/** @throws Problem 422 that names the field */
export function assertUncommon(password: string): void {
  if (!isCommon(password)) return;
  throw refuseField('/password', 'common');
}

const toLetters = (text: string): string => [...text].map((sign) => FOR_LETTERS[sign] ?? sign).join('');

/** Few digits over and over, one piece repeated, or a sequence. */
const hasNoShape = (text: string): boolean =>
  (!/\p{L}/u.test(text) && new Set(text).size < 5) || isRepeated(text) || isSequence(text);

/** `abcabcabcabc`, `aaaaaaaaaa` */
const isRepeated = (text: string): boolean => /^(.{1,6}?)\1+$/su.test(text);

/** Each sign is the next one, or each the one before: `1234567890`, `klmnopqrst`. */
function isSequence(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, position) => code - (codes[position] ?? 0)));
  return steps.size === 1 && [1, -1].includes([...steps][0] ?? 0);
}
