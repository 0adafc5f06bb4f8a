import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { mapResponse } from '@ngrx/operators';
import { catchError, concatMap, exhaustMap, from, map, of, switchMap, tap } from 'rxjs';
import { OutboxList } from '../storage/outbox-list';
import { OutboxRepository } from '../storage/outbox-repository';
import { ToastService } from '../ui/toast-service';
import { ExportOutbox } from './export-outbox';
import { OutboxPageActions, OutboxStorageActions } from './outbox.actions';
import { toOutboxItems } from './outbox-items';
import { SyncActions } from './sync.actions';

export const watchOutbox = createEffect(
  (actions$ = inject(Actions), list = inject(OutboxList)) =>
    actions$.pipe(
      ofType(OutboxPageActions.opened),
      switchMap(() =>
        list.observe().pipe(
          map((view) => OutboxStorageActions.outboxRead({ items: toOutboxItems(view) })),
          catchError(() => of(OutboxStorageActions.readingFailed())),
        ),
      ),
    ),
  { functional: true },
);

export const sendNow = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(OutboxPageActions.sendTapped, OutboxStorageActions.retryRecorded),
      map(() => SyncActions.woken()),
    ),
  { functional: true },
);

export const retryCommand = createEffect(
  (actions$ = inject(Actions), outbox = inject(OutboxRepository)) =>
    actions$.pipe(
      ofType(OutboxPageActions.retryTapped),
      concatMap(({ mutationId }) =>
        from(outbox.retry(mutationId)).pipe(
          mapResponse({
            next: () => OutboxStorageActions.retryRecorded(),
            error: () => OutboxStorageActions.writeFailed(),
          }),
        ),
      ),
    ),
  { functional: true },
);

/** Given up on the second tap; "Undo" puts it back into its place. */
export const discardCommand = createEffect(
  (actions$ = inject(Actions), outbox = inject(OutboxRepository), toasts = inject(ToastService)) =>
    actions$.pipe(
      ofType(OutboxPageActions.discardConfirmed),
      concatMap(async ({ mutationId }) => {
        const given = await outbox.discard(mutationId, 'discarded').catch(() => null);
        if (given?.length) toasts.undo('outbox.discarded', () => outbox.restore(given), { count: given.length });
        else toasts.tell('outbox.writeFailed');
      }),
    ),
  { functional: true, dispatch: false },
);

export const decideConflict = createEffect(
  (
    actions$ = inject(Actions),
    outbox = inject(OutboxRepository),
    router = inject(Router),
    toasts = inject(ToastService),
  ) =>
    actions$.pipe(
      ofType(OutboxPageActions.conflictDecided),
      concatMap(async ({ mutationId, choice }) => {
        try {
          const draftId = await outbox.resolve(mutationId, choice);
          if (draftId) await router.navigateByUrl(`/licences/${draftId}/edit`);
          else toasts.tell('outbox.tookTheirs');
        } catch {
          toasts.tell('outbox.writeFailed');
        }
      }),
    ),
  { functional: true, dispatch: false },
);

export const exportCommands = createEffect(
  (actions$ = inject(Actions), exporting = inject(ExportOutbox), toasts = inject(ToastService)) =>
    actions$.pipe(
      ofType(OutboxPageActions.exportTapped),
      exhaustMap(() => exporting.execute().catch(() => toasts.tell('outbox.writeFailed'))),
    ),
  { functional: true, dispatch: false },
);

export const tellFailure = createEffect(
  (actions$ = inject(Actions), toasts = inject(ToastService)) =>
    actions$.pipe(
      ofType(OutboxStorageActions.writeFailed),
      tap(() => toasts.tell('outbox.writeFailed')),
    ),
  { functional: true, dispatch: false },
);
