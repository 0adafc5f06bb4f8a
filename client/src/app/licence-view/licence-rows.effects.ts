import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, map, of, switchMap } from 'rxjs';
import { LicenceList } from '../storage/licence-list';
import { LicenceRowsPageActions, LicenceRowsStorageActions } from './licence-rows.actions';

export const watchRows = createEffect(
  (actions$ = inject(Actions), list = inject(LicenceList)) =>
    actions$.pipe(
      ofType(LicenceRowsPageActions.opened),
      switchMap(() =>
        list.observeLicenceRows().pipe(
          map((rows) => LicenceRowsStorageActions.rowsRead({ rows })),
          catchError(() => of(LicenceRowsStorageActions.readingFailed())),
        ),
      ),
    ),
  { functional: true },
);
