import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatLatestFrom, mapResponse } from '@ngrx/operators';
import { Store } from '@ngrx/store';
import { defer, exhaustMap, tap } from 'rxjs';
import { sessionFeature } from '../session/session.feature';
import { DraftRepository } from '../storage/draft-repository';
import { ToastService } from '../ui/toast-service';
import { DiscardOwnDraft } from './discard-own-draft';
import { DraftStorageActions, LicenceViewPageActions } from './licences.actions';
import { StartCorrection } from './start-correction';

export const startCorrection = createEffect(
  (actions$ = inject(Actions), correction = inject(StartCorrection), store = inject(Store)) =>
    actions$.pipe(
      ofType(LicenceViewPageActions.correctionTapped),
      concatLatestFrom(() => store.select(sessionFeature.selectActiveGrant)),
      exhaustMap(([{ id }, grant]) =>
        defer(() => correction.execute(id, grant?.id ?? '')).pipe(
          mapResponse({
            next: () => DraftStorageActions.draftStarted({ id }),
            error: () => DraftStorageActions.writeFailed(),
          }),
        ),
      ),
    ),
  { functional: true },
);

export const openForm = createEffect(
  (actions$ = inject(Actions), router = inject(Router)) =>
    actions$.pipe(
      ofType(DraftStorageActions.draftStarted),
      tap(({ id }) => void router.navigate(['/licences', id, 'edit'])),
    ),
  { functional: true, dispatch: false },
);

export const discardDraft = createEffect(
  (
    actions$ = inject(Actions),
    discard = inject(DiscardOwnDraft),
    drafts = inject(DraftRepository),
    toasts = inject(ToastService),
    store = inject(Store),
  ) =>
    actions$.pipe(
      ofType(LicenceViewPageActions.discardTapped),
      concatLatestFrom(() => store.select(sessionFeature.selectActiveGrant)),
      exhaustMap(([{ id }, grant]) =>
        defer(() => discard.execute(id, grant?.id ?? '')).pipe(
          tap((discarded) => toasts.undo('licences.toast.discarded', () => drafts.undoDiscard(discarded))),
          mapResponse({
            next: () => DraftStorageActions.draftDiscarded({ id }),
            error: () => DraftStorageActions.writeFailed(),
          }),
        ),
      ),
    ),
  { functional: true },
);

export const leaveDiscarded = createEffect(
  (actions$ = inject(Actions), router = inject(Router)) =>
    actions$.pipe(
      ofType(DraftStorageActions.draftDiscarded),
      tap(() => void router.navigate(['/licences'])),
    ),
  { functional: true, dispatch: false },
);

export const tellWriteFailed = createEffect(
  (actions$ = inject(Actions), toasts = inject(ToastService)) =>
    actions$.pipe(
      ofType(DraftStorageActions.writeFailed),
      tap(() => toasts.tell('licences.toast.notRecorded')),
    ),
  { functional: true, dispatch: false },
);
