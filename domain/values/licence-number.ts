import { toPrintedNumber } from '#domain/values/plain-signs';

/**
 * A licence number for searching: upper case, without separators or spaces, with the country that issued it.
 * `16.00001-00001.001-ID-NL` of Indonesia and `1600001 00001001 id nl` are the same key, and so are numbers
 * whose groups part elsewhere: which one is meant says their identity (`toLicenceIdentity`).
 * @returns null while either part is missing
 */
export function toLicenceNumberKey(licenceNumber: string, issuingCountry: string | null): string | null {
  const compact = toSearchText(licenceNumber).toUpperCase();
  return compact && issuingCountry ? `${issuingCountry}:${compact}` : null;
}

/** Letters that Unicode does not take apart, as people type them who do not have them; the sigma at the end of a word. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i', ς: 'σ' },
};

/** Text for searching: lower case, without accents, separators and spaces. */
export function toSearchText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(/[ßæœþøłđðħŧŋıς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/**
 * The country of destination in an Indonesian number (its last two letters).
 * @source NVWA: the number ends with the ISO code of the country of destination
 */
export function findDestination(licenceNumber: string): string | undefined {
  return /-ID-([A-Z]{2})$/.exec(toPrintedNumber(licenceNumber))?.[1];
}

/**
 * The licence numbers in a longer text, such as the address in a QR code: what matches `pattern`, the known format of a
 * country's numbers, and is no part of a longer run of letters and digits. In capitals, each once.
 * @source NVWA for the format; what barcodes on licences say is not published, so nothing else is taken for a number
 */
export function findLicenceNumbers(text: string, pattern: string): readonly string[] {
  const inner = pattern.replace(/^\^|\$$/g, '');
  const found = toPrintedNumber(text).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${inner})(?![\\p{L}\\p{N}])`, 'giu'));
  return [...new Set([...found].map(([number]) => number.toUpperCase()))];
}
