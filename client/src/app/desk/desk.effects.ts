import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatLatestFrom, mapResponse } from '@ngrx/operators';
import { Store } from '@ngrx/store';
import { defer, exhaustMap, filter, map, tap } from 'rxjs';
import { OpenLicenceStorageActions } from '../licence-view/open-licence.actions';
import { sessionFeature } from '../session/session.feature';
import { LicenceRepository } from '../storage/licence-repository';
import { UpdateRepository } from '../storage/update-repository';
import { ToastService } from '../ui/toast-service';
import { DeskPageActions, DeskQueueActions, DeskStorageActions } from './desk.actions';
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

/** Makes the authority's working copy of what was lodged; nothing is sent before it is saved as its change. */
export const beginCorrection = createEffect(
  (
    actions$ = inject(Actions),
    store = inject(Store),
    licences = inject(LicenceRepository),
    updates = inject(UpdateRepository),
  ) =>
    actions$.pipe(
      ofType(DeskPageActions.correctionTapped),
      concatLatestFrom(() => store.select(sessionFeature.selectActiveGrant)),
      exhaustMap(([{ id }, grant]) =>
        defer(async () => {
          const licence = await licences.find(id);
          if (!licence || !grant) throw new Error('Nothing to correct, or no role to do it in');
          await updates.start(licence, grant.id);
        }).pipe(
          mapResponse({
            next: () => DeskStorageActions.correctionBegun({ id }),
            error: () => DeskStorageActions.correctionNotBegun(),
          }),
        ),
      ),
    ),
  { functional: true },
);

export const openCorrection = createEffect(
  (actions$ = inject(Actions), router = inject(Router)) =>
    actions$.pipe(
      ofType(DeskStorageActions.correctionBegun),
      tap(({ id }) => void router.navigate(['/licences', id, 'edit'])),
    ),
  { functional: true, dispatch: false },
);

export const tellNotBegun = createEffect(
  (actions$ = inject(Actions), toasts = inject(ToastService)) =>
    actions$.pipe(
      ofType(DeskStorageActions.correctionNotBegun),
      tap(() => toasts.tell('update.failed')),
    ),
  { functional: true, dispatch: false },
);
