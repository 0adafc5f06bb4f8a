import { BLANK_CONTENT } from '#domain/licence-content';
import { buildLicence } from '#domain/testing/build-licence';
import { changeAuthority, choosePartner } from './default-export-country';

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

describe('choosePartner', () => {
  const listed = { id: 'ID-SGS', name: 'PT SGS Indonesia', address: '', country: 'ID' };

  it('gives box 1 its country, and boxes 5 and 6 theirs', () => {
    const { issuingAuthority, countryOfExport } = choosePartner(BLANK_CONTENT, 'GH');
    expect([issuingAuthority.country, issuingAuthority.name, countryOfExport]).toEqual(['GH', '', 'GH']);
  });

  it('takes an authority of another country’s list out, and leaves one typed by hand', () => {
    const content = { ...BLANK_CONTENT, issuingAuthority: listed };
    expect(choosePartner(content, 'GH').issuingAuthority).toEqual({ id: null, name: '', address: '', country: 'GH' });
    expect(choosePartner(content, 'ID').issuingAuthority).toEqual(listed);
    const typed = { ...listed, id: null };
    expect(choosePartner({ ...content, issuingAuthority: typed }, 'GH').issuingAuthority.name).toBe(listed.name);
  });
});
