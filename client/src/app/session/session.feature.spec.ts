import type { Grant } from '#contract/role';
import type { Session } from '#contract/session';
import { SessionActions } from './session.actions';
import { sessionFeature, type SessionState } from './session.feature';

const grant = (id: string, status: Grant['status'], role: Grant['role'] = 'importer'): Grant => ({
  id,
  role,
  status,
  companyId: null,
  country: null,
  officeCode: null,
  holder: 'Peeters Hout NV',
  requestedAt: '2026-11-01T08:00:00Z',
  decisionWords: '',
  isAdministrator: false,
  waitsFor: [],
});

const account = (...grants: Grant[]): Session => ({
  accountId: '01980000-0000-7000-8000-00000000a001',
  firstName: 'Ana',
  lastName: 'Peeters',
  email: 'ana.peeters@example.org',
  language: 'en',
  grants,
  mandates: [],
});

const { reducer } = sessionFeature;
const nobody = reducer(undefined, { type: 'start' });
const rootOf = (session: SessionState): { session: SessionState } => ({ session });

describe('the session', () => {
  it('begins with nobody', () => {
    expect(nobody).toEqual({ account: null, grantId: null, isExpired: false, missingStep: null, other: null });
  });

  it('opens the account the device last knew', () => {
    const ana = account(grant('a', 'active'));
    const state = reducer(nobody, SessionActions.sessionRestored({ account: ana, grantId: 'a' }));
    expect(sessionFeature.selectAccount(rootOf(state))).toBe(ana);
    expect(sessionFeature.selectRole(rootOf(state))).toBe('importer');
  });

  it('keeps the account when the server wants a new sign-in', () => {
    const open = reducer(nobody, SessionActions.signedIn({ account: account(), grantId: null }));
    const expired = reducer(open, SessionActions.sessionExpired());
    expect(expired.account).toBe(open.account);
    expect(expired.isExpired).toBeTrue();
    expect(reducer(expired, SessionActions.sessionRefreshed({ account: account() })).isExpired).toBeFalse();
  });

  it('knows which step is missing, until the person is signed in again or has to begin anew', () => {
    const open = reducer(nobody, SessionActions.signedIn({ account: account(), grantId: null }));
    const half = reducer(open, SessionActions.stepMissing({ step: 'prove' }));
    expect([half.account, half.isExpired, half.missingStep]).toEqual([open.account, true, 'prove']);
    const whole = reducer(half, SessionActions.sessionRefreshed({ account: account() }));
    expect([whole.isExpired, whole.missingStep]).toEqual([false, null]);
    expect(reducer(half, SessionActions.sessionExpired()).missingStep).toBeNull();
    expect(reducer(nobody, SessionActions.stepMissing({ step: 'prove' }))).toEqual(nobody);
  });

  it('F1: knows who else signed in here, until this is the tab of one person again', () => {
    const open = reducer(nobody, SessionActions.signedIn({ account: account(), grantId: null }));
    const stale = reducer(open, SessionActions.otherSignedIn({ name: 'Ana Silva' }));
    expect(stale.account).toBe(open.account);
    expect(stale.other).toBe('Ana Silva');
    expect(reducer(stale, SessionActions.sessionRefreshed({ account: account() })).other).toBeNull();
    expect(reducer(nobody, SessionActions.otherSignedIn({ name: 'Ana Silva' })).other).toBeNull();
  });

  it('expires for nobody when nobody is signed in', () => {
    expect(reducer(nobody, SessionActions.sessionExpired()).isExpired).toBeFalse();
  });

  it('forgets the person who signs out', () => {
    const open = reducer(nobody, SessionActions.signedIn({ account: account(grant('a', 'active')), grantId: 'a' }));
    expect(reducer(open, SessionActions.signedOut())).toEqual(nobody);
  });
});

describe('the grant acted under', () => {
  const stateOf = (grantId: string | null, ...grants: Grant[]) =>
    rootOf({ account: account(...grants), grantId, isExpired: false, missingStep: null, other: null });

  it('is the chosen one while it is active', () => {
    const state = stateOf('b', grant('a', 'active'), grant('b', 'active', 'fmsca'));
    expect(sessionFeature.selectActiveGrant(state)?.id).toBe('b');
  });

  it('is the first active one when the chosen one is active no longer', () => {
    const state = stateOf('b', grant('r', 'requested'), grant('a', 'active'), grant('b', 'suspended', 'fmsca'));
    expect(sessionFeature.selectActiveGrant(state)?.id).toBe('a');
    expect(sessionFeature.selectGrants(state).map(({ id }) => id)).toEqual(['a']);
  });

  it('is none while every role is only requested', () => {
    const state = stateOf(null, grant('r', 'requested'));
    expect(sessionFeature.selectActiveGrant(state)).toBeNull();
    expect(sessionFeature.selectRole(state)).toBeNull();
  });
});
