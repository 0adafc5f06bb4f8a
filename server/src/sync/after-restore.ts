import { resolve } from 'node:path';
import { parseConfig, StartRefused } from '#server/config';
import { connect } from '#server/database/connection';
import { joinCluster } from '#server/database/embedded/cluster';
import { ensureDatabase } from '#server/database/ensure-database';
import { beginEpoch } from '#server/sync/begin-epoch';

/** Begins a new epoch in the database the environment names; run after a restore, before the server is opened again. */
async function afterRestore(): Promise<void> {
  const { databaseUrl, dataDir } = parseConfig(process.env);
  const cluster = databaseUrl ? undefined : await joinCluster(resolve(dataDir));
  const url = cluster ? await ensureDatabase(cluster, 'flegt') : databaseUrl;
  const db = connect(url ?? '', 1);
  try {
    await beginEpoch(db);
    process.stdout.write('A new epoch has begun: devices will start again and offer what they hold.\n');
  } finally {
    await db.close();
    await cluster?.stop();
  }
}

afterRestore().catch((error: unknown) => {
  // Errors of the database carry the password of the connection.
  const reason = error instanceof StartRefused ? error.message : `No epoch was begun (${(error as Error).name}).`;
  console.error(reason);
  process.exitCode = 1;
});
