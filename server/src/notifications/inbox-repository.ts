import type { Database } from '#server/database/connection';

/** Marks those of `ids` that are `accountId`'s and unread; the change feed then tells the person's other devices. */
export async function markRead(db: Database, accountId: string, ids: readonly string[]): Promise<void> {
  await db.query(
    `update inbox_items set read_at = now(), changed_xid = pg_current_xact_id()
     where account_id = $1 and id = any($2::uuid[]) and read_at is null`,
    { bind: [accountId, ids] },
  );
}
