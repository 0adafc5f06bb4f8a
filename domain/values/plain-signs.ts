/** Letters of other scripts that are drawn as a Latin capital: somebody who typed one meant the other. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...pair('АВЕЅІЈКМНОРСТУХԚԜҮӀЗ', 'ABESIJKMHOPCTYXQWYI3'), // Cyrillic
  ...pair('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ', 'ABEZHIKMNOPTYXCM'), // Greek
  ...pair('ՍՏՕԼ', 'USOL'), // Armenian
};

/** Latin letters that Unicode does not take apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ẞ: 'SS', Æ: 'AE', Œ: 'OE', Þ: 'TH', Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Ħ: 'H', Ŧ: 'T', Ŋ: 'N' },
};

/** Signs named at most. */
const MOST_NAMED = 5;

/** What cannot be seen, and so is no sign of a number. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** What parts groups: spaces, punctuation, and the symbols one finds on a keyboard; no emoji, which can be drawn as letters. */
const SEPARATOR = /[\p{Z}\p{Cc}\p{P}\p{Sm}\p{Sc}\p{Sk}¦©®°]+/gu;

/**
 * A number as signs that can be compared: capital letters A to Z, digits 0 to 9, and one hyphen wherever groups part. Signs of no
 * such kind stay as they are.
 */
export function toPlainSigns(text: string): string {
  return fold(text)
    .replace(/[^A-Z\d-]/gu, (sign) => LOOK_ALIKES[sign] ?? sign)
    .replace(/^-|-$/g, '');
}

/** A number with the signs it is printed with: one kind of dash, slash and dot, capitals, the digits 0 to 9; nothing unseen. */
export function toPrintedNumber(licenceNumber: string): string {
  return toPlainText(licenceNumber)
    .replace(/\p{Pd}|[−‐﹣]/gu, '-')
    .replace(/[⁄∕]/g, '/')
    .replace(/[·•․‧∙⋅・｡。]/g, '.')
    .replace(/\s*([-./])\s*/g, '$1')
    .trim();
}

/**
 * The signs of a licence number that no partner country's number has: letters outside A to Z, and pictures. Each once, as typed.
 * Accents and the digits of any script count as what they are.
 */
export function findForeignSigns(text: string): readonly string[] {
  return [...new Set(text)].filter((sign) => /[^A-Z\d-]/u.test(fold(sign)));
}

/** Those signs for a person, each with its number in Unicode, because it may look like what was meant; blank where there is none. */
export function nameForeignSigns(text: string): string {
  const named = findForeignSigns(text).slice(0, MOST_NAMED);
  return named.map((sign) => `“${sign}” (U+${toHex(sign)})`).join(', ');
}

const toHex = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** The signs of `text` as Latin capitals and digits, as far as they are; separators as they are typed. */
export function toPlainText(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[ẞÆŒÞØŁĐÐĦŦŊ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/(?!\d)\p{Nd}/gu, toDigit);
}

const fold = (text: string): string => toPlainText(text).replace(SEPARATOR, '-');

/** The digits of every script stand in Unicode in runs of ten, zero first. */
function toDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value % 10);
}

function pair(from: string, to: string): Record<string, string> {
  const signs = [...to];
  return Object.fromEntries([...from].map((sign, at) => [sign, signs[at] ?? sign]));
}
