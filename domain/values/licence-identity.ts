import { toPlainSigns } from '#domain/values/plain-signs';

/** How the numbers of a country part their groups, where that is known: the whole number without its separators. */
const KNOWN_GROUPS: Readonly<Record<string, RegExp>> = {
  // NVWA (NL): 16.xxxxx-xxxxx.xxx-ID-NL
  ID: /^(\d{2})(\d{5})(\d{5})(\d{3})(ID)([A-Z]{2})$/,
};

/**
 * What makes a licence number one number and no other: the country that issued it, then its groups of capital letters and digits,
 * parted by hyphens. Case, width, accents and the kind of a separator do not count; where the groups part does, because each is a
 * number of its own: `TIDD/2026/1-12` and `TIDD/2026/11-2` are two. A known format is brought into its own groups first.
 * No two validated licences share one; searching has a coarser key (`toLicenceNumberKey`).
 * @returns null while number or country is missing
 */
export function toLicenceIdentity(licenceNumber: string, issuingCountry: string | null): string | null {
  const groups = toPlainSigns(licenceNumber).split('-').filter(Boolean);
  if (!groups.length || !issuingCountry) return null;
  const known = KNOWN_GROUPS[issuingCountry]?.exec(groups.join(''));
  return `${issuingCountry}:${(known?.slice(1) ?? groups).join('-')}`;
}
