import { COMPETENT_AUTHORITIES } from '#reference/competent-authorities';
import {
  COUNTRY_CODES,
  countryName,
  MEMBER_STATE_CODES,
  numberPatternOf,
  numberPatternsFor,
  PARTNER_COUNTRIES,
  timeZonesOf,
} from '#reference/countries';
import { ISSUING_AUTHORITIES } from '#reference/issuing-authorities';
import { isTimeZone } from '#domain/values/arrival';

describe('countries and authorities', () => {
  it('knows 27 Member States, each with a time zone and an authority', () => {
    expect(MEMBER_STATE_CODES.length).toBe(27);
    expect(MEMBER_STATE_CODES.filter((code) => !COUNTRY_CODES.includes(code))).toEqual([]);
    expect(
      MEMBER_STATE_CODES.filter((code) => !timeZonesOf(code).length || !timeZonesOf(code).every(isTimeZone)),
    ).toEqual([]);
    expect(COMPETENT_AUTHORITIES.map(({ country }) => country)).toEqual([...MEMBER_STATE_CODES]);
    expect(timeZonesOf('US')).toEqual([]);
  });

  it('knows the format of Indonesian numbers and of no others', () => {
    expect(new RegExp(numberPatternOf('ID') ?? '').test('26.00001-00001.001-ID-BE')).toBeTrue();
    expect(numberPatternOf('GH')).toBeNull();
    expect(numberPatternOf('BE')).toBeNull();
  });

  it('says which formats a number may have', () => {
    const ofIndonesia = numberPatternOf('ID') ?? '';
    expect(numberPatternsFor('ID')).toEqual([ofIndonesia]);
    expect(numberPatternsFor('GH')).toEqual([]);
    expect(numberPatternsFor(null)).toEqual([ofIndonesia]);
  });

  it('lets only licensing countries license', () => {
    expect(PARTNER_COUNTRIES.filter(({ isLicensing }) => isLicensing).map(({ code }) => code)).toEqual(['ID', 'GH']);
    expect(new Set(ISSUING_AUTHORITIES.map(({ country }) => country))).toEqual(new Set(['ID', 'GH']));
  });

  it('knows how far the others are', () => {
    const stage = (country: string) => PARTNER_COUNTRIES.find(({ code }) => code === country)?.stage;
    expect(['GH', 'VN', 'GY', 'MY', 'CM'].map(stage)).toEqual([
      'licensing',
      'agreed',
      'signed',
      'negotiating',
      'ended',
    ]);
  });

  it('names a country in the language of the person', () => {
    expect(countryName('ID', 'nl')).toBe('Indonesië');
    expect(countryName('GH', 'en')).toBe('Ghana');
  });
});
