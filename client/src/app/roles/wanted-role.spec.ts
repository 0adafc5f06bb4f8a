import type { Grant } from '#contract/role';
import { findAuthorityGrant, findStandingGrant } from './wanted-role';

const COMPANY = '01980000-0000-7000-8000-00000000c001';

const build = (more: Partial<Grant>): Grant => ({
  id: '01980000-0000-7000-8000-00000000b001',
  role: 'importer',
  status: 'requested',
  companyId: null,
  country: null,
  officeCode: null,
  holder: 'Somebody',
  requestedAt: '2026-03-01T08:00:00.000Z',
  decisionWords: '',
  isAdministrator: false,
  waitsFor: [],
  ...more,
});

describe('a role one has already', () => {
  it('is found by its holder, while it waits, counts or is suspended', () => {
    for (const status of ['requested', 'active', 'suspended'] as const) {
      const grant = build({ status, companyId: COMPANY });
      expect(findStandingGrant([grant], { role: 'importer', companyId: COMPANY })).toBe(grant);
    }
    for (const status of ['refused', 'ended'] as const) {
      const grant = build({ status, companyId: COMPANY });
      expect(findStandingGrant([grant], { role: 'importer', companyId: COMPANY })).toBeNull();
    }
  });

  it('is told from those of other companies, countries and offices', () => {
    const officer = build({ role: 'fmsca', country: 'BE' });
    const customs = build({ role: 'customs', country: 'BE', officeCode: 'BE101000' });
    const grants = [build({ companyId: COMPANY }), officer, customs];
    expect(findStandingGrant(grants, { role: 'importer', companyId: crypto.randomUUID() })).toBeNull();
    expect(findStandingGrant(grants, { role: 'fmsca', country: 'NL' })).toBeNull();
    expect(findStandingGrant(grants, { role: 'fmsca', country: 'BE' })).toBe(officer);
    expect(findStandingGrant(grants, { role: 'customs', officeCode: 'BE101000' })).toBe(customs);
    expect(findStandingGrant(grants, { role: 'customs', officeCode: 'BE102000' })).toBeNull();
  });

  it('of an authority is the only one of its kind, in whatever country', () => {
    const officer = build({ role: 'fmsca', country: 'BE', status: 'suspended' });
    expect(findAuthorityGrant([build({ companyId: COMPANY }), officer])).toBe(officer);
    expect(findAuthorityGrant([build({ role: 'fmsca', country: 'BE', status: 'refused' })])).toBeNull();
  });
});
