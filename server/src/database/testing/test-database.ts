import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database } from '#server/database/connection';
import { startCluster, type Cluster } from '#server/database/embedded/cluster';
import { ensureDatabase } from '#server/database/ensure-database';
import { migrate } from '#server/database/migrate';
import { startJobs } from '#server/jobs/jobs';
import { createLog } from '#server/log';

const TEMPLATE = 'flegt_template';
let world: Promise<{ cluster: Cluster; folder: string }> | undefined;
let count = 0;
const open = new Set<Database>();

/** A database of one's own for a spec file, empty and migrated, on a real PostgreSQL that all specs of the run share. */
export async function createTestDatabase(): Promise<{ db: Database; url: string }> {
  world ??= prepare();
  const { cluster } = await world;
  const url = await ensureDatabase(cluster, `flegt_spec_${(count += 1)}`, TEMPLATE);
  const db = connect(url, 8);
  open.add(db);
  return { db, url };
}

/** Closes what specs left open and ends the PostgreSQL; called once, after the last spec. */
export async function endTestDatabases(): Promise<void> {
  await Promise.all([...open].map((db) => db.close().catch(() => undefined)));
  if (!world) return;
  const { cluster, folder } = await world;
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function prepare(): Promise<{ cluster: Cluster; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'flegt-specs-'));
  // Nothing here outlives the run, so durability would only cost time.
  const cluster = await startCluster(folder, [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    // Every spec file has a pool of its own, and some are still open when the next ones begin.
    'max_connections=300',
  ]);
  const url = await ensureDatabase(cluster, TEMPLATE);
  const db = connect(url, 2);
  await migrate(db);
  // The tables of the jobs are in the template too: making them takes a second for every spec file.
  const jobs = await startJobs(url, db, createLog('silent'));
  await jobs.stop();
  await db.close();
  return { cluster, folder };
}
