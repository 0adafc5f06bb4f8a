import { BLANK_CONTENT } from '#domain/licence-content';
import { buildLicence } from '#domain/testing/build-licence';
import { changeAuthority } from './default-export-country';

const GHANA = { id: null, name: 'Timber Validation Department', address: 'Accra', country: 'GH' };

describe('changeAuthority', () => {
  it('gives the authority’s country to blank boxes 5 and 6', () => {
    expect(changeAuthority(BLANK_CONTENT, GHANA).countryOfExport).toBe('GH');
  });

  it('lets boxes 5 and 6 follow while they are what the authority before gave', () => {
    expect(changeAuthority(buildLicence({ countryOfExport: 'ID' }), GHANA).countryOfExport).toBe('GH');
  });

  it('leaves a country that was chosen', () => {
    expect(changeAuthority(buildLicence({ countryOfExport: 'SG' }), GHANA)).toEqual({ issuingAuthority: GHANA });
  });

  it('does not blank boxes 5 and 6 when the authority has no country', () => {
    expect(changeAuthority(buildLicence(), { ...GHANA, country: null }).countryOfExport).toBeUndefined();
  });
});
