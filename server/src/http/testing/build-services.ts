import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '#server/config';
import { createTestDatabase } from '#server/database/testing/test-database';
import { createPictureDecoder } from '#server/images/decoding/picture-decoder';
import { createFileBlobStore } from '#server/images/file-blob-store';
import { startJobs } from '#server/jobs/jobs';
import { loadKeys } from '#server/keys';
import { hearChanges } from '#server/live/hear-changes';
import { LiveHub } from '#server/live/live-hub';
import { createLog } from '#server/log';
import type { Services } from '#server/services';
import { ensureIdentity } from '#server/sync/identity';

const ENV = { DEMO: '1', LOG_LEVEL: 'info', MAIL_GATHER_S: '0', PUSH_GATHER_S: '0' };

/** Services of one spec file. */
export interface SpecServices extends Services {
  /** What was logged so far. */
  readonly logLines: string[];
  /** Where its database is, for a second server on it. */
  readonly databaseUrl: string;
  /** Ends the jobs and removes the files; call it in `afterAll`. */
  readonly stop: () => Promise<void>;
}

/**
 * Real services for a spec: a migrated database of its own, real jobs (no worker runs until the spec starts it), blobs and
 * keys in a temporary folder. The demo is on and messages wait for no others; `env` changes what the environment would say.
 */
export async function buildServices(env: NodeJS.ProcessEnv = {}): Promise<SpecServices> {
  const folder = mkdtempSync(join(tmpdir(), 'flegt-services-'));
  const config = parseConfig({ ...ENV, DATA_DIR: folder, CLIENT_DIR: folder, ...env });
  const { db, url } = await createTestDatabase();
  await ensureIdentity(db);
  const logLines: string[] = [];
  const log = createLog(config.logLevel, { write: (line) => void logLines.push(line) });
  const jobs = await startJobs(url, db, log);
  const live = new LiveHub();
  const decoder = createPictureDecoder(join(folder, 'blobs'));
  const stopHearing = hearChanges(url, live, log);
  const stop = async () => {
    live.endAll();
    decoder.stop();
    await stopHearing();
    await jobs.stop();
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    config,
    db,
    jobs,
    live,
    log,
    decoder,
    blobs: createFileBlobStore(join(folder, 'blobs')),
    keys: loadKeys(folder),
    logLines,
    databaseUrl: url,
    stop,
  };
}
