import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { concatMap, debounceTime, distinctUntilChanged, filter, fromEvent, map, merge, tap } from 'rxjs';
import { SyncActions } from '../sync/sync.actions';
import { OtherTabs } from './other-tabs';
import { RefreshSession } from './refresh-session';
import { SessionActions } from './session.actions';
import { sessionFeature } from './session.feature';

/** Several words about one change of person are one question. */
const GATHER_MS = 100;

/** The other tabs learn that somebody came or went. */
export const tellTabs = createEffect(
  (actions$ = inject(Actions), tabs = inject(OtherTabs)) =>
    actions$.pipe(
      ofType(SessionActions.signedIn, SessionActions.signedOut),
      tap(() => tabs.tell()),
    ),
  { functional: true, dispatch: false },
);

/**
 * Who is signed in is asked again when another tab says that it changed, when the engine was refused, or is let in again although the
 * session was missing something, and when this page comes back from where the browser had put it to sleep.
 */
export const askWhoIsHere = createEffect(
  (
    actions$ = inject(Actions),
    tabs = inject(OtherTabs),
    refresh = inject(RefreshSession),
    isExpired = inject(Store).selectSignal(sessionFeature.selectIsExpired),
  ) =>
    merge(
      tabs.changes,
      fromEvent<PageTransitionEvent>(window, 'pageshow').pipe(filter(({ persisted }) => persisted)),
      actions$.pipe(
        ofType(SyncActions.reported),
        map(({ report }) => report.needsSignIn),
        filter((needsSignIn) => needsSignIn !== undefined),
        distinctUntilChanged(),
        filter((needsSignIn) => needsSignIn || isExpired()),
      ),
    ).pipe(
      debounceTime(GATHER_MS),
      concatMap(() => refresh.execute()),
    ),
  { functional: true, dispatch: false },
);
