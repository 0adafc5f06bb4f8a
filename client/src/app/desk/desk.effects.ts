import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslateService } from '@ngx-translate/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatLatestFrom } from '@ngrx/operators';
import { Store } from '@ngrx/store';
import { filter, tap } from 'rxjs';
import { OpenLicenceStorageActions } from '../licence-view/open-licence.actions';
import { ToastService } from '../ui/toast-service';
import { isDeskDecision } from './desk-decisions';
import { deskFeature } from './desk.feature';
import { findNext } from './queue';

/** Says what was recorded and opens the next licence that waits, or the queue when none does. */
export const openNext = createEffect(
  (
    actions$ = inject(Actions),
    store = inject(Store),
    router = inject(Router),
    toasts = inject(ToastService),
    translate = inject(TranslateService),
  ) =>
    actions$.pipe(
      ofType(OpenLicenceStorageActions.decisionRecorded),
      filter(({ kind }) => isDeskDecision(kind)),
      concatLatestFrom(() => store.select(deskFeature.selectQueue)),
      tap(([{ licenceId, kind }, queue]) => {
        const number = queue.find(({ id }) => id === licenceId)?.number ?? '';
        const what = String(translate.instant(`history.kinds.${kind}`));
        const next = findNext(queue, licenceId);
        toasts.tell(next ? 'desk.recorded' : 'desk.recordedLast', { number, what });
        void router.navigate(next ? ['/desk', next.id] : ['/desk'], { replaceUrl: true });
      }),
    ),
  { functional: true, dispatch: false },
);
