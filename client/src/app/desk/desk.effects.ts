import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatLatestFrom } from '@ngrx/operators';
import { Store } from '@ngrx/store';
import { filter, map, tap } from 'rxjs';
import { sessionFeature } from '../session/session.feature';
import { OpenLicenceStorageActions } from '../licence-view/open-licence.actions';
import { DeskQueueActions } from './desk.actions';
import { isDeskDecision } from './desk-decisions';
import { deskFeature } from './desk.feature';
import { findNext } from './queue';

/** Goes on to the next licence that waits after a decision was recorded here. */
export const goOn = createEffect(
  (actions$ = inject(Actions), store = inject(Store)) =>
    actions$.pipe(
      ofType(OpenLicenceStorageActions.decisionRecorded),
      concatLatestFrom(() => [store.select(deskFeature.selectQueue), store.select(sessionFeature.selectRole)]),
      // The same person may act as an importer, and withdraws there too.
      filter(([{ kind }, , role]) => role === 'fmsca' && isDeskDecision(kind)),
      map(([{ licenceId, kind }, queue]) => {
        const number = queue.find(({ id }) => id === licenceId)?.number ?? '';
        const nextId = findNext(queue, licenceId)?.id ?? null;
        return DeskQueueActions.wentOn({ recorded: { number, kind, nextId } });
      }),
    ),
  { functional: true },
);

/** Opens it, or the queue when none waits; "back" never leads to what was decided. */
export const openNext = createEffect(
  (actions$ = inject(Actions), router = inject(Router)) =>
    actions$.pipe(
      ofType(DeskQueueActions.wentOn),
      tap(({ recorded: { nextId } }) => {
        void router.navigate(nextId ? ['/desk', nextId] : ['/desk'], { replaceUrl: true });
      }),
    ),
  { functional: true, dispatch: false },
);
