import type { IssuingAuthority, LicenceContent } from '#domain/licence-content';

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
