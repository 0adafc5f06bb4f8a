import { computed, inject, linkedSignal, type Signal } from '@angular/core';
import { Store } from '@ngrx/store';
import type { Action } from '#domain/rights';
import { sessionFeature } from '../session/session.feature';
import { openLicenceFeature, type OpenLicenceState } from './open-licence.feature';
import { permittedActions } from './permitted-actions';

/** What a page shows of its licence, and what the person may do with it now: nothing while a decision of theirs waits. */
export interface FrontLicence {
  readonly state: Signal<OpenLicenceState>;
  readonly actions: Signal<readonly Action[]>;
}

/** Call while the page is constructed. A page that another one covers keeps what it showed. */
export function selectFrontLicence(id: Signal<string>): FrontLicence {
  const store = inject(Store);
  const present = store.selectSignal(openLicenceFeature.selectOpenLicenceState);
  const grant = store.selectSignal(sessionFeature.selectActiveGrant);
  const state = linkedSignal<OpenLicenceState, OpenLicenceState>({
    source: present,
    computation: (now, before) =>
      now.id === id() ? now : (before?.value ?? { ...now, open: null, reading: 'loading' }),
  });
  const actions = computed(() => {
    const open = state().open;
    if (!open?.licence || open.pending || open.draft?.submittedAt) return [];
    return permittedActions(open.licence, grant());
  });
  return { state, actions };
}
