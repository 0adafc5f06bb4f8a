import { inject } from '@angular/core';
import { SwPush } from '@angular/service-worker';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { concatMap, distinctUntilChanged, filter, map, switchMap, tap } from 'rxjs';
import { KnownPreferences } from '../session/known-preferences';
import { PushRegistration } from '../session/push-registration';
import { RefreshSession } from '../session/refresh-session';
import { SessionActions } from '../session/session.actions';
import { InboxRepository } from '../storage/inbox-repository';
import { SyncActions } from '../sync/sync.actions';
import { InboxPageActions, InboxStorageActions } from './inbox.actions';
import { MarkRead } from './mark-read';
import { changesRights } from './news';

const { sessionRestored, signedIn } = SessionActions;

/** The inbox of the person whose database is open. */
export const watchInbox = createEffect(
  (actions$ = inject(Actions), repository = inject(InboxRepository)) =>
    actions$.pipe(
      ofType(sessionRestored, signedIn),
      switchMap(() => repository.observeAll()),
      map((items) => InboxStorageActions.itemsChanged({ items })),
    ),
  { functional: true },
);

export const markRead = createEffect(
  (actions$ = inject(Actions), use = inject(MarkRead)) =>
    actions$.pipe(
      ofType(InboxPageActions.itemsRead),
      filter(({ ids }) => ids.length > 0),
      // A device that cannot write keeps them unread.
      concatMap(({ ids }) => use.execute(ids).catch(() => undefined)),
    ),
  { functional: true, dispatch: false },
);

/** News of one's roles and mandates bring other grants. */
export const refreshGrants = createEffect(
  (actions$ = inject(Actions), refresh = inject(RefreshSession)) =>
    actions$.pipe(
      ofType(InboxStorageActions.itemsChanged),
      map(({ items }) => items.find(({ kind, readAt }) => changesRights(kind) && readAt === null)?.id),
      distinctUntilChanged(),
      filter((newest) => newest !== undefined),
      concatMap(() => refresh.execute()),
    ),
  { functional: true, dispatch: false },
);

/** What is known of the person's choices without a network, and whether their mails arrive, is of this start. */
export const refreshPreferences = createEffect(
  (actions$ = inject(Actions), preferences = inject(KnownPreferences)) =>
    actions$.pipe(
      ofType(sessionRestored, signedIn),
      tap(() => preferences.refreshQuietly()),
    ),
  { functional: true, dispatch: false },
);

/** At each start the endpoint is told again: browsers change it, and it belongs to the last account that told it. */
export const renewPush = createEffect(
  (actions$ = inject(Actions), push = inject(PushRegistration)) =>
    actions$.pipe(
      ofType(sessionRestored, signedIn),
      // Without the server it is told at the next start.
      concatMap(() => push.renew().catch(() => undefined)),
    ),
  { functional: true, dispatch: false },
);

/** A push message says that something changed: it is fetched at once. */
export const wakeOnPush = createEffect((push = inject(SwPush)) => push.messages.pipe(map(() => SyncActions.woken())), {
  functional: true,
});
