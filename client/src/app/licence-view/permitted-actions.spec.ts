import type { Licence } from '#contract/licence';
import { permittedActions } from './permitted-actions';
import { buildGrant, buildViewLicence } from './testing/build-view';

describe('permitted actions', () => {
  const authority = buildGrant({ role: 'fmsca', companyId: null, country: 'BE', holder: 'FOD' });
  const customs = buildGrant({ role: 'customs', companyId: null, officeCode: 'BE101000', holder: 'Antwerpen' });

  it('lets an importer withdraw an own submitted licence, and only consult a colleague’s', () => {
    expect(permittedActions(buildViewLicence({ isOwn: true }), buildGrant())).toEqual(['withdraw']);
    expect(permittedActions(buildViewLicence(), buildGrant())).toEqual([]);
  });

  it('lets an importer correct an own returned licence', () => {
    const actions = permittedActions(buildViewLicence({ isOwn: true, validation: 'returned' }), buildGrant());
    expect(actions).toEqual(['edit', 'submit', 'withdraw']);
  });

  it('lets the authority of the country of entry decide, another country’s not', () => {
    const decisions = permittedActions(buildViewLicence(), authority);
    expect(decisions).toEqual(jasmine.arrayWithExactContents(['update', 'verify', 'validate', 'reject', 'return']));
    expect(permittedActions(buildViewLicence({ entryCountry: 'NL' }), authority)).toEqual([]);
  });

  it('lets customs clear at the office of entry once validated', () => {
    const validated = buildViewLicence({ validation: 'validated' });
    expect(permittedActions(validated, customs)).toEqual(['clear', 'suspend', 'refuse']);
    expect(permittedActions({ ...validated, clearance: 'cleared' }, customs)).toEqual(['correct']);
    expect(permittedActions(buildViewLicence(), customs)).toEqual([]);
  });

  it('lets customs clear what another office of the country expects only where this one opened it by its number', () => {
    const elsewhere = (foundAt: string[]) =>
      buildViewLicence({ validation: 'validated', foundAt }, { pointOfEntry: 'BE343000' });
    expect(permittedActions(elsewhere(['BE101000']), customs)).toEqual(['clear', 'suspend', 'refuse']);
    expect(permittedActions(elsewhere(['BE999999']), customs)).toEqual([]);
    const { foundAt: _, ...keptEarlier } = elsewhere([]);
    expect(permittedActions(keptEarlier as Licence, customs)).toEqual([]);
  });

  it('offers nothing without a grant', () => {
    expect(permittedActions(buildViewLicence({ isOwn: true }), null)).toEqual([]);
  });
});
