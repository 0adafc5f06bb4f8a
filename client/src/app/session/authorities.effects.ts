import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { exhaustMap, filter, merge } from 'rxjs';
import { NETWORK } from '../device/network';
import { RefreshAuthorities } from './refresh-authorities';
import { SessionActions } from './session.actions';

const { sessionRestored, signedIn } = SessionActions;

/** At each start, and when there may be a network again. */
export const refreshAuthorities = createEffect(
  (actions$ = inject(Actions), network = inject(NETWORK), refresh = inject(RefreshAuthorities)) =>
    merge(
      actions$.pipe(ofType(sessionRestored, signedIn)),
      network.hints.pipe(filter((hint) => hint === 'online')),
    ).pipe(
      // Without an answer what is known stays; it says as of when.
      exhaustMap(() => refresh.execute().catch(() => undefined)),
    ),
  { functional: true, dispatch: false },
);
