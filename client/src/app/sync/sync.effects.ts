import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatMap, distinctUntilChanged, EMPTY, filter, map, retry, switchMap, tap, timer } from 'rxjs';
import { BACKGROUND_SYNC } from '../device/background-sync';
import { PresentTime } from '../device/present-time';
import { SessionActions } from '../session/session.actions';
import { AccountDatabases } from '../storage/account-databases';
import { CheckpointRepository } from '../storage/checkpoint-repository';
import { OutboxRepository } from '../storage/outbox-repository';
import type { OutboxRecord } from '../storage/records';
import { OUTBOX_TAG } from './outbox-names';
import { SyncDriver } from './sync-driver';
import { SyncActions, type OutboxCounts } from './sync.actions';

/** After the device's database could not be read, it is read again after this long, in ms. */
const READ_AGAIN_MS = 5_000;

/** Drives the open account; another one, or none, ends it. */
export const driveSync = createEffect(
  (databases = inject(AccountDatabases), driver = inject(SyncDriver)) =>
    databases.observeDatabase().pipe(
      switchMap((database) =>
        database && databases.accountId ? driver.drive({ accountId: databases.accountId, database }) : EMPTY,
      ),
      map((report) => SyncActions.reported({ report })),
    ),
  { functional: true },
);

export const countOutbox = createEffect(
  (outbox = inject(OutboxRepository)) =>
    outbox.observeAll().pipe(
      map((records) => SyncActions.outboxCounted({ counts: toCounts(records) })),
      retry({ delay: () => timer(READ_AGAIN_MS) }),
    ),
  { functional: true },
);

export const followFeed = createEffect(
  (checkpoint = inject(CheckpointRepository), time = inject(PresentTime)) =>
    checkpoint.observe().pipe(
      filter((record) => record !== undefined),
      tap(({ clockOffsetMs }) => time.follow(clockOffsetMs)),
      map(({ asOf }) => SyncActions.feedFollowed({ asOf })),
      retry({ delay: () => timer(READ_AGAIN_MS) }),
    ),
  { functional: true },
);

/** A new command goes at once, when nothing before it failed. */
export const wakeForCommand = createEffect(
  (outbox = inject(OutboxRepository), driver = inject(SyncDriver)) =>
    outbox.observeAll().pipe(
      map((records) => records.findLast(({ state }) => state === 'waiting')?.seq),
      distinctUntilChanged(),
      filter((seq) => seq !== undefined),
      tap(() => driver.wake(false)),
      retry({ delay: () => timer(READ_AGAIN_MS) }),
    ),
  { functional: true, dispatch: false },
);

/** What waits is sent after the app was closed too, where the browser can. */
export const askForBackgroundSync = createEffect(
  (outbox = inject(OutboxRepository), background = inject(BACKGROUND_SYNC)) =>
    outbox.observeAll().pipe(
      filter((records) => records.some(({ state }) => state === 'waiting')),
      concatMap(() => background.ask(OUTBOX_TAG)),
      retry({ delay: () => timer(READ_AGAIN_MS) }),
    ),
  { functional: true, dispatch: false },
);

/** The person, or a session that is there again, does not wait for the next try. */
export const wakeInHurry = createEffect(
  (actions$ = inject(Actions), driver = inject(SyncDriver)) =>
    actions$.pipe(
      ofType(SyncActions.woken, SessionActions.signedIn, SessionActions.sessionRefreshed),
      tap(() => driver.wake(true)),
    ),
  { functional: true, dispatch: false },
);

function toCounts(records: readonly OutboxRecord[]): OutboxCounts {
  const count = (state: OutboxRecord['state']): number => records.filter((record) => record.state === state).length;
  return { waitingCount: count('waiting'), sendingCount: count('sending'), needsYouCount: count('needsYou') };
}
