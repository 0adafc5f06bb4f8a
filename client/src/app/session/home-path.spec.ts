import { homePathOf, licencePathOf } from './home-path';

describe('the first page', () => {
  it('is that of the role acted in', () => {
    expect(homePathOf('importer')).toBe('/licences');
    expect(homePathOf('fmsca')).toBe('/desk');
    expect(homePathOf('customs')).toBe('/clearance');
    expect(homePathOf('support')).toBe('/requests');
  });

  it('is the profile, where roles are asked for, without a role', () => {
    expect(homePathOf(null)).toBe('/profile');
  });
});

describe('the page of a licence', () => {
  it('is that of the role acted in', () => {
    expect(licencePathOf('customs', 'x')).toBe('/clearance/x');
    expect(licencePathOf('importer', 'x')).toBe('/licences/x');
    expect(licencePathOf(null, 'x')).toBe('/licences/x');
  });
});
