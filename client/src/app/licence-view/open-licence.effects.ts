import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatLatestFrom, mapResponse } from '@ngrx/operators';
import { Store } from '@ngrx/store';
import { EMPTY, catchError, combineLatest, concatMap, defer, filter, from, map, of, switchMap, take } from 'rxjs';
import { sessionFeature } from '../session/session.feature';
import { DraftRepository } from '../storage/draft-repository';
import { LicenceRepository } from '../storage/licence-repository';
import { OutboxRepository } from '../storage/outbox-repository';
import { ReadRepository } from '../storage/read-repository';
import { ReceiptRepository } from '../storage/receipt-repository';
import { toOpenLicence } from './open-licence';
import { OpenLicencePageActions, OpenLicenceStorageActions } from './open-licence.actions';

export const watchOpenLicence = createEffect(
  (
    actions$ = inject(Actions),
    licences = inject(LicenceRepository),
    drafts = inject(DraftRepository),
    outbox = inject(OutboxRepository),
    receipts = inject(ReceiptRepository),
  ) =>
    actions$.pipe(
      ofType(OpenLicencePageActions.opened),
      switchMap(({ id }) =>
        combineLatest({
          licence: licences.observe(id),
          draft: drafts.observe(id),
          commands: outbox.observeAll(),
          receipts: receipts.observeFor(id),
        }).pipe(
          map((parts) => OpenLicenceStorageActions.licenceRead({ id, open: toOpenLicence(id, parts) })),
          catchError(() => of(OpenLicenceStorageActions.readingFailed({ id }))),
        ),
      ),
    ),
  { functional: true },
);

/** That an officer opened somebody's licence is kept on the device until the server has it; the person does not wait for that. */
export const recordRead = createEffect(
  (actions$ = inject(Actions), reads = inject(ReadRepository), store = inject(Store)) =>
    actions$.pipe(
      ofType(OpenLicencePageActions.opened),
      switchMap(({ id, what }) =>
        actions$.pipe(
          ofType(OpenLicenceStorageActions.licenceRead),
          filter(({ id: readId, open }) => readId === id && open?.licence?.isOwn === false),
          take(1),
          map(() => ({ licenceId: id, what })),
        ),
      ),
      concatLatestFrom(() => store.select(sessionFeature.selectActiveGrant)),
      filter(([, grant]) => grant?.role === 'fmsca' || grant?.role === 'customs'),
      concatMap(([read, grant]) =>
        from(reads.record({ ...read, grantId: grant?.id ?? '' })).pipe(catchError(() => EMPTY)),
      ),
    ),
  { functional: true, dispatch: false },
);

/** One at a time, in the order they were taken. */
export const recordDecision = createEffect(
  (actions$ = inject(Actions), outbox = inject(OutboxRepository), store = inject(Store)) =>
    actions$.pipe(
      ofType(OpenLicencePageActions.decisionTaken),
      concatLatestFrom(() => store.select(sessionFeature.selectActiveGrant)),
      concatMap(([{ licenceId, baseVersion, kind, payload }, grant]) =>
        defer(async () => {
          if (!grant) throw new Error('No role to decide in');
          await outbox.recordDecision({ licenceId, kind, payload, baseVersion, grantId: grant.id });
        }).pipe(
          mapResponse({
            next: () => OpenLicenceStorageActions.decisionRecorded({ licenceId, kind }),
            error: () => OpenLicenceStorageActions.decisionNotRecorded({ licenceId }),
          }),
        ),
      ),
    ),
  { functional: true },
);

/** A decision that came too late is set aside; what was typed is shown again in the form. */
export const dropDecision = createEffect(
  (actions$ = inject(Actions), outbox = inject(OutboxRepository)) =>
    actions$.pipe(
      ofType(OpenLicencePageActions.decisionDropped),
      concatMap(({ mutationId }) => from(outbox.discard(mutationId, 'discarded')).pipe(catchError(() => EMPTY))),
    ),
  { functional: true, dispatch: false },
);
