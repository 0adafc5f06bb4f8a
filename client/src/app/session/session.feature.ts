import type { Grant } from '#contract/role';
import type { Session } from '#contract/session';
import type { Role } from '#domain/workflow/role';
import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { SessionActions, type MissingStep } from './session.actions';

export interface SessionState {
  /** Who uses the app; null when nobody is signed in. */
  readonly account: Session | null;
  /** The grant the person chose to act under; it counts only while it is active. */
  readonly grantId: string | null;
  /** The server wants a new sign-in before it takes anything. */
  readonly isExpired: boolean;
  /** All that is missing for it, where the password is not. */
  readonly missingStep: MissingStep | null;
  /** The name of whoever signed in here since, in another tab; null while this tab's person is signed in. */
  readonly other: string | null;
}

const initialState: SessionState = { account: null, grantId: null, isExpired: false, missingStep: null, other: null };

export const sessionFeature = createFeature({
  name: 'session',
  reducer: createReducer(
    initialState,
    on(SessionActions.sessionRestored, SessionActions.signedIn, (_, { account, grantId }): SessionState => ({
      account,
      grantId,
      isExpired: false,
      missingStep: null,
      other: null,
    })),
    on(SessionActions.sessionRefreshed, (state, { account }): SessionState => ({
      ...state,
      account,
      isExpired: false,
      missingStep: null,
      other: null,
    })),
    on(SessionActions.otherSignedIn, (state, { name }): SessionState => ({ ...state, other: state.account && name })),
    on(SessionActions.sessionExpired, (state): SessionState => ({
      ...state,
      isExpired: state.account !== null,
      missingStep: null,
    })),
    on(SessionActions.stepMissing, (state, { step }): SessionState => ({
      ...state,
      isExpired: state.account !== null,
      missingStep: state.account && step,
    })),
    on(SessionActions.grantChosen, (state, { grantId }): SessionState => ({ ...state, grantId })),
    on(SessionActions.signedOut, SessionActions.nobodySignedIn, (): SessionState => initialState),
  ),
  extraSelectors: ({ selectAccount, selectGrantId }) => {
    const selectGrants = createSelector(selectAccount, findActiveGrants);
    const selectActiveGrant = createSelector(selectGrants, selectGrantId, findActiveGrant);
    return {
      /** First and last name; blank while nobody is signed in. */
      selectOwnName: createSelector(selectAccount, (account) =>
        account ? `${account.firstName} ${account.lastName}`.trim() : '',
      ),
      /** The active grants, in the order they were asked for. */
      selectGrants,
      /** The grant the person acts under; null without any. */
      selectActiveGrant,
      selectRole: createSelector(selectActiveGrant, (grant): Role | null => grant?.role ?? null),
      /** Whether an active role of the person decides about roles of others. */
      selectIsDecider: createSelector(selectGrants, (grants) => grants.some(decides)),
      /** A suspended role to be told of on every page: the one chosen on this device, or any when none is active. */
      selectSuspendedGrant: createSelector(selectAccount, selectGrantId, findSuspendedGrant),
    };
  },
});

function findActiveGrants(account: Session | null): readonly Grant[] {
  return account?.grants.filter(({ status }) => status === 'active') ?? [];
}

const decides = ({ role, isAdministrator }: Grant): boolean =>
  role === 'support' || role === 'fmsca' || isAdministrator;

function findSuspendedGrant(account: Session | null, grantId: string | null): Grant | null {
  const suspended = account?.grants.filter(({ status }) => status === 'suspended') ?? [];
  const chosen = suspended.find(({ id }) => id === grantId);
  return chosen ?? (findActiveGrants(account).length ? null : (suspended[0] ?? null));
}

/** The chosen grant while it is active, else the first. */
function findActiveGrant(grants: readonly Grant[], grantId: string | null): Grant | null {
  return grants.find(({ id }) => id === grantId) ?? grants[0] ?? null;
}
