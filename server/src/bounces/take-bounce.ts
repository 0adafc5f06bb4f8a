import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { readBounce } from '#server/bounces/read-bounce';
import { recordBounce } from '#server/bounces/record-bounce';
import { parseConfig, StartRefused } from '#server/config';
import { connect } from '#server/database/connection';
import { joinCluster } from '#server/database/embedded/cluster';
import { ensureDatabase } from '#server/database/ensure-database';
import { loadKeys } from '#server/keys';

/**
 * Takes a delivery status notification from standard input into the ledger of the database the environment names. Ends with 0 whatever
 * the message says, as a mail server would send it again otherwise; with 75 (EX_TEMPFAIL) when the database does not answer.
 */
async function takeBounce(): Promise<void> {
  const bounce = await readBounce(await buffer(process.stdin));
  if (!bounce) return say('This is no report of a mail that was not delivered.');
  const config = parseConfig(process.env);
  const dataDir = resolve(config.dataDir);
  const cluster = config.databaseUrl ? undefined : await joinCluster(dataDir);
  const url = cluster ? await ensureDatabase(cluster, 'flegt') : config.databaseUrl;
  const db = connect(url ?? '', 1);
  try {
    say(`Taken: ${await recordBounce({ config, db, keys: loadKeys(dataDir) }, bounce)}.`);
  } finally {
    await db.close();
    await cluster?.stop();
  }
}

const say = (words: string): void => void process.stdout.write(`${words}\n`);

takeBounce().catch((error: unknown) => {
  // Errors of the database carry the password of the connection, and those of the parser what was in the mail.
  console.error(error instanceof StartRefused ? error.message : `Nothing was taken (${(error as Error).name}).`);
  process.exitCode = 75;
});
