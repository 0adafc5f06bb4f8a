import type { LicenceEventKind } from '#domain/audience';
import { selectRows, type Database } from '#server/database/connection';
import { findConcerned } from '#server/notifications/concerned';

/** News older than this was read long ago. */
const READ_AFTER_DAYS = 4;

interface LastEvent {
  readonly id: string;
  readonly licenceId: string;
  readonly kind: LicenceEventKind;
  readonly actorId: string;
  readonly words: string;
  readonly at: Date;
}

/** Puts the last event of each licence into the inboxes of those it concerns; no mail, no push. */
export async function loadDemoInbox(db: Database): Promise<void> {
  const events = await selectRows<LastEvent>(
    db,
    `select e.id, e.licence_id as "licenceId", e.kind, e.account_id as "actorId", e.words, e.at
     from licence_events e join licences l on l.id = e.licence_id and l.version = e.version`,
  );
  await db.transaction(async (tx) => {
    for (const { id, licenceId, kind, actorId, words, at } of events) {
      const concerned = await findConcerned(db, { licenceId, kind, actorId }, tx);
      await selectRows(
        db,
        `insert into inbox_items (account_id, licence_id, cause_id, kind, actor_id, words, at, read_at)
         select account_id, $2, $3, $4, $5, $6, $7::timestamptz, case when $7::timestamptz < now() - make_interval(days => $8) then $7 end
         from unnest($1::uuid[]) as account_id on conflict do nothing`,
        [concerned.map(({ accountId }) => accountId), licenceId, id, kind, actorId, words, at, READ_AFTER_DAYS],
        tx,
      );
    }
  });
}
