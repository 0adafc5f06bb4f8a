import type { Grant } from '#contract/role';
import { buildGrant } from '../../licence-view/testing/build-view';
import { grantsThatCount } from './grants-that-count';

const grant = (id: string, changes: Partial<Grant>): Grant => buildGrant({ ...changes, id });

describe('the roles under which commands are taken', () => {
  it('are the active ones', () => {
    expect(grantsThatCount([grant('1', { status: 'active' }), grant('2', { status: 'suspended' })])).toEqual(['1']);
  });

  it('and those given up and given anew for the same company', () => {
    const old = grant('1', { status: 'ended' });
    const other = grant('2', { status: 'ended', companyId: '018f4e2a-0000-7000-8000-0000000000c9' });
    const anew = grant('3', { status: 'active' });
    expect(grantsThatCount([old, other, anew])).toEqual(['3', '1']);
    expect(grantsThatCount([old, other])).toEqual([]);
  });
});
