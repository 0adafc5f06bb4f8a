import { BLANK_PARTY, type CountryCode, type IssuingAuthority, type LicenceContent } from '#domain/licence-content';

type Change = Pick<LicenceContent, 'issuingAuthority'> & Partial<Pick<LicenceContent, 'countryOfExport'>>;

/**
 * What changes when box 1 becomes `authority`: boxes 5 and 6 follow its country as long as nobody chose another one,
 * that is while they are blank or the country the authority had before (L7).
 */
export function changeAuthority(content: LicenceContent, authority: IssuingAuthority): Change {
  const isUntouched = content.countryOfExport === null || content.countryOfExport === content.issuingAuthority.country;
  return isUntouched && authority.country
    ? { issuingAuthority: authority, countryOfExport: authority.country }
    : { issuingAuthority: authority };
}

/**
 * What changes when the partner country becomes `country`: an authority of the list belongs to its country and leaves box 1
 * with it, one typed by hand stays.
 */
export function choosePartner(content: LicenceContent, country: CountryCode): Change {
  const before = content.issuingAuthority;
  const isOfOther = before.id !== null && before.country !== country;
  return changeAuthority(content, isOfOther ? { id: null, ...BLANK_PARTY, country } : { ...before, country });
}
