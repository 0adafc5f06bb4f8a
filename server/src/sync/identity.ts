import { findRow, type Database } from '#server/database/connection';

/** Notes which database this is: a new epoch begins when its cluster is another one than before, as after a restore. */
export async function ensureIdentity(db: Database): Promise<void> {
  await db.query(`
    insert into server_identity (system_identifier) select system_identifier::text from pg_control_system()
    on conflict (only_row) do update set epoch = gen_random_uuid(), system_identifier = excluded.system_identifier
    where server_identity.system_identifier <> excluded.system_identifier`);
}

/** The present epoch: places in the change feed of another one mean nothing. */
export async function loadEpoch(db: Database): Promise<string> {
  const row = await findRow<{ epoch: string }>(db, 'select epoch from server_identity');
  if (!row) throw new Error('The database has no identity yet.');
  return row.epoch;
}
