/**
 * A licence number for comparing: upper case, without separators or spaces, with the country that issued it.
 * `16.00001-00001.001-ID-NL` of Indonesia and `1600001 00001001 id nl` are the same key.
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
  return /-ID-([A-Z]{2})$/.exec(licenceNumber.trim().toUpperCase())?.[1];
}
