import { BLANK_PARTY } from '#domain/licence-content';
import { suggestLicensees } from './licensee-suggestions';

const party = (name: string, country: string) => ({ name, address: `${name} street`, country });
const earlier = ['PT Kayu', 'CV Jati', 'PT Lapis', 'PT Meranti'].map((name) => party(name, 'ID'));
const ghanaian = party('Odum Ltd', 'GH');

describe('suggestLicensees (L9)', () => {
  const names = (name: string, country: string | null = null) =>
    suggestLicensees([...earlier, ghanaian], { ...BLANK_PARTY, name }, country).map((it) => it.name);

  it('offers the last three while nothing is typed, those of the partner country first', () => {
    expect(names('')).toEqual(['PT Kayu', 'CV Jati', 'PT Lapis']);
    expect(names('', 'GH')).toEqual(['Odum Ltd', 'PT Kayu', 'CV Jati']);
  });

  it('offers those that contain what is typed', () => {
    expect(names('p.t. m')).toEqual(['PT Meranti']);
    expect(names('nobody')).toEqual([]);
  });

  it('offers nothing once a licensee is filled in', () => {
    expect(suggestLicensees(earlier, party('PT Kayu', 'ID'), 'ID')).toEqual([]);
  });
});
