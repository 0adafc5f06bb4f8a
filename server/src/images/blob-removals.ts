import { selectRows, type Database, type Transaction } from '#server/database/connection';
import type { BlobStore } from '#server/images/blob-store';

/** No request and no decoding lasts as long: nobody writes under a key any more that was noted so long ago. */
const SETTLED = '1 hour';
const KEYS_AT_ONCE = 500;

/**
 * Notes that the bytes under `keys` go in an hour. Said in the transaction that removes their row; and before they are written, so that
 * a process that is killed leaves nothing behind: who records them takes the note back.
 */
export async function noteRemovals(db: Database, keys: readonly string[], tx?: Transaction): Promise<void> {
  const sql = `
    insert into blob_removals (key, due_at) select unnest($1::text[]), now() + interval '${SETTLED}'
    on conflict (key) do update set due_at = excluded.due_at, is_going = false`;
  await selectRows(db, sql, [keys], tx);
}

/** The bytes under `keys` stay. @returns whether all of them were noted still, and so are there */
export async function forgetRemovals(db: Database, keys: readonly string[], tx: Transaction): Promise<boolean> {
  const sql = 'delete from blob_removals where key = any($1::text[]) and not is_going returning 1';
  return (await selectRows(db, sql, [keys], tx)).length === keys.length;
}

/** Removes the bytes whose time has come. Done again, or by two processes, it comes to the same. */
export async function sweepRemovals(db: Database, blobs: BlobStore): Promise<void> {
  for (let keys = await markGoing(db); keys.length; keys = await markGoing(db)) await remove(db, blobs, keys);
}

async function remove(db: Database, blobs: BlobStore, keys: readonly string[]): Promise<void> {
  for (const key of keys) await blobs.remove(key);
  await selectRows(db, 'delete from blob_removals where key = any($1::text[]) and is_going', [keys]);
}

async function markGoing(db: Database): Promise<string[]> {
  const sql = `
    update blob_removals set is_going = true
    where key in (select key from blob_removals where due_at < now() order by due_at limit $1 for update skip locked)
    returning key`;
  return (await selectRows<{ key: string }>(db, sql, [KEYS_AT_ONCE])).map(({ key }) => key);
}
