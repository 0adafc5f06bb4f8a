import type { Database } from '#server/database/connection';

/** Begins a new epoch, after a restore: every device starts again and offers what it still holds. */
export async function beginEpoch(db: Database): Promise<void> {
  await db.query('update server_identity set epoch = gen_random_uuid()');
}
