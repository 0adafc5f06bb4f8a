import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { mapResponse } from '@ngrx/operators';
import { concatMap, exhaustMap, from } from 'rxjs';
import { DraftRepository } from '../storage/draft-repository';
import { DraftStorageActions, LicenceFormPageActions, SubmitDialogActions } from './licence-form.actions';

/** A milestone makes the one save command of the licence; nothing is made when nothing differs. */
export const recordSave = createEffect(
  (actions$ = inject(Actions), drafts = inject(DraftRepository)) =>
    actions$.pipe(
      ofType(LicenceFormPageActions.rested, LicenceFormPageActions.left),
      concatMap(({ id }) =>
        from(drafts.recordSave(id)).pipe(
          mapResponse({
            next: () => DraftStorageActions.saveRecorded({ id }),
            error: () => DraftStorageActions.saveFailed({ id }),
          }),
        ),
      ),
    ),
  { functional: true },
);

/** Records the submission once; a second tap meanwhile is not heard. */
export const recordSubmit = createEffect(
  (actions$ = inject(Actions), drafts = inject(DraftRepository)) =>
    actions$.pipe(
      ofType(SubmitDialogActions.submitTapped),
      exhaustMap(({ id }) =>
        from(drafts.recordSubmit(id)).pipe(
          mapResponse({
            next: () => DraftStorageActions.submissionRecorded({ id }),
            error: () => DraftStorageActions.submissionFailed({ id }),
          }),
        ),
      ),
    ),
  { functional: true },
);
