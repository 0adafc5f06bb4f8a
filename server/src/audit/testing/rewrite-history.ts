import { selectRows, type Database } from '#server/database/connection';

/** Does to the history what only the owner of the database can: the triggers that keep it are put aside for this one statement. */
export function rewriteHistory(db: Database, sql: string, bind: readonly unknown[] = []): Promise<void> {
  return db.transaction(async (tx) => {
    for (const table of ['licence_events', 'audit_anchors'])
      await selectRows(db, `alter table ${table} disable trigger user`, [], tx);
    await selectRows(db, sql, bind, tx);
    for (const table of ['licence_events', 'audit_anchors'])
      await selectRows(db, `alter table ${table} enable trigger user`, [], tx);
  });
}
