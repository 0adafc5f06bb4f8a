import type { Company } from '#contract/company';
import { matchesCompany } from './company-search';

const company: Company = {
  id: '01980000-0000-7000-8000-00000000c001',
  name: 'Peeters Hout NV',
  eori: 'BE0401234567',
  city: 'Antwerpen',
  country: 'BE',
};

describe('the advanced search for a company', () => {
  it('wants every field given', () => {
    expect(matchesCompany(company, { name: 'hout', eori: 'be 0401', city: '' })).toBeTrue();
    expect(matchesCompany(company, { name: 'hout', eori: '', city: 'Gent' })).toBeFalse();
  });

  it('matches everything while nothing is given', () => {
    expect(matchesCompany(company, { name: '', eori: '', city: '' })).toBeTrue();
  });
});
