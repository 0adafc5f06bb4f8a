import { MEMBER_STATE_CODES } from '#reference/countries';
import { CUSTOMS_OFFICES, findCustomsOffice, searchCustomsOffices } from '#reference/customs-offices';

describe('customs offices', () => {
  it('knows every office of the list, each once', () => {
    expect(CUSTOMS_OFFICES.length).toBe(3241);
    expect(new Set(CUSTOMS_OFFICES.map(({ code }) => code)).size).toBe(3241);
    expect(new Set(CUSTOMS_OFFICES.map(({ country }) => country)).size).toBe(MEMBER_STATE_CODES.length);
  });

  it('L13: shows BE101000 with the name and address of the user guide', () => {
    expect(findCustomsOffice('BE101000')).toEqual(
      jasmine.objectContaining({
        name: 'ANTWERPEN DAE DOUANEKANTOOR',
        address: 'ELLERMANSTRAAT 21 (NOORDSTERGEBOUW)',
        postalCode: '2060',
        country: 'BE',
      }),
    );
    expect(findCustomsOffice('BE999999')).toBeUndefined();
  });

  it('searches name, city, postal code and number, without accents, in one country', () => {
    const codes = (country: string, text: string) => searchCustomsOffices(country, text).map(({ code }) => code);
    expect(codes('BE', 'antwerpen dae')).toContain('BE101000');
    expect(codes('BE', 'dae  ANTWERPEN')).toContain('BE101000');
    expect(codes('BE', 'be 101')).toContain('BE101000');
    for (const number of ['BE 101 000', 'be-101000', 'be101000', ' 101000 '])
      expect(codes('BE', number)).toEqual(['BE101000']);
    expect(codes('BE', '2060')).toContain('BE101000');
    expect(codes('PL', 'lodz oc')).toEqual(codes('PL', 'ŁÓDŹ OC'));
    expect(codes('PL', 'lodz oc')).toContain('PL361010');
    expect(codes('DK', 'kobenhavn')).toContain('DK008079');
    expect(codes('BG', 'БУРГАС')).toContain('BG001000');
    expect(codes('NL', 'maasvlakte')).toContain('NL000396');
    expect(codes('NL', 'antwerpen dae')).toEqual([]);
    expect(codes('XX', '')).toEqual([]);
  });

  it('puts points of entry first', () => {
    const flags = searchCustomsOffices('BE', '').map(({ isPointOfEntry }) => isPointOfEntry);
    expect(flags).toEqual([...flags].sort((a, b) => Number(b) - Number(a)));
  });
});
