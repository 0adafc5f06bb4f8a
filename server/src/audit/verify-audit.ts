import { resolve } from 'node:path';
import { verifyChains } from '#server/audit/verify-chains';
import { parseConfig, StartRefused } from '#server/config';
import { connect } from '#server/database/connection';
import { joinCluster } from '#server/database/embedded/cluster';
import { ensureDatabase } from '#server/database/ensure-database';
import { loadKeys } from '#server/keys';

/** Verifies the history in the database the environment names; may run beside the server. Ends with 1 where a link is broken. */
async function verifyAudit(): Promise<void> {
  const { databaseUrl, dataDir } = parseConfig(process.env);
  const cluster = databaseUrl ? undefined : await joinCluster(resolve(dataDir));
  const url = cluster ? await ensureDatabase(cluster, 'flegt') : databaseUrl;
  const db = connect(url ?? '', 1);
  try {
    const { licences, events, anchors, broken } = await verifyChains(db, loadKeys(resolve(dataDir)));
    process.stdout.write(`Looked at ${licences} licences, ${events} events, ${anchors} anchors.\n`);
    process.stdout.write(broken ? `Broken: ${broken}\n` : 'Every link holds.\n');
    process.exitCode = broken ? 1 : 0;
  } finally {
    await db.close();
    await cluster?.stop();
  }
}

verifyAudit().catch((error: unknown) => {
  // Errors of the database carry the password of the connection.
  const reason = error instanceof StartRefused ? error.message : `Nothing was verified (${(error as Error).name}).`;
  console.error(reason);
  process.exitCode = 2;
});
