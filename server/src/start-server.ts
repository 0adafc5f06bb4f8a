import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { StartRefused, type Config } from '#server/config';
import { connect, type Database } from '#server/database/connection';
import { startCluster, type Cluster } from '#server/database/embedded/cluster';
import type { Watch } from '#server/database/embedded/supervise';
import { ensureDatabase } from '#server/database/ensure-database';
import { migrate } from '#server/database/migrate';
import { closeDemo } from '#server/demo/close-demo';
import { loadDemo } from '#server/demo/load-demo';
import { createApp } from '#server/http/app';
import { createPictureDecoder } from '#server/images/decoding/picture-decoder';
import { createFileBlobStore } from '#server/images/file-blob-store';
import { startJobs } from '#server/jobs/jobs';
import { startWorkers } from '#server/jobs/workers';
import { loadKeys } from '#server/keys';
import { hearChanges } from '#server/live/hear-changes';
import { LiveHub } from '#server/live/live-hub';
import { createLog, type Logger } from '#server/log';
import type { Services } from '#server/services';
import { ensureIdentity } from '#server/sync/identity';

/** A server that answers on `port`; `stop` ends everything in order. */
export interface RunningServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the product as `config` says. `giveUp` hears why it cannot go on, should its own PostgreSQL end and not start again.
 * @throws StartRefused with one sentence: a taken port, a data folder that cannot be written, no database
 */
export async function startServer(config: Config, giveUp: (reason: StartRefused) => void): Promise<RunningServer> {
  const log = createLog(config.logLevel);
  const dataDir = resolve(config.dataDir);
  assertWritable(dataDir);
  const http = createServer();
  http.on('request', answerStarting);
  const port = await listen(http, config);
  const undo: (() => Promise<unknown>)[] = [() => close(http)];
  const stop = async () => {
    for (const end of undo.reverse()) await end();
  };
  try {
    const { url, cluster } = await findDatabase(config, dataDir, { log, giveUp });
    if (cluster) undo.push(cluster.stop);
    const db = await openDatabase(url);
    undo.push(() => db.close());
    const services = await composeServices(config, log, db, url, undo);
    const { app, stop: stopApp } = createApp(services);
    undo.push(async () => stopApp());
    await (config.isDemo ? loadDemo(services) : closeDemo(db));
    await startWorkers(services);
    http.off('request', answerStarting).on('request', app);
    // Requests come to an end before what they use goes away.
    undo.push(async () => {
      services.live.endAll();
      await close(http);
    });
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function composeServices(
  config: Config,
  log: Logger,
  db: Database,
  url: string,
  undo: (() => Promise<unknown>)[],
): Promise<Services> {
  const dataDir = resolve(config.dataDir);
  await migrate(db);
  await ensureIdentity(db);
  const jobs = await startJobs(url, db, log);
  undo.push(jobs.stop);
  const live = new LiveHub();
  undo.push(hearChanges(url, live, log));
  const blobs = createFileBlobStore(join(dataDir, 'blobs'));
  const decoder = createPictureDecoder(join(dataDir, 'blobs'));
  undo.push(async () => decoder.stop());
  return { config, db, jobs, log, blobs, decoder, live, keys: loadKeys(dataDir) };
}

async function findDatabase(
  config: Config,
  dataDir: string,
  watch: Watch,
): Promise<{ url: string; cluster?: Cluster }> {
  if (config.databaseUrl) return { url: config.databaseUrl };
  const cluster = await startCluster(dataDir, [], watch);
  return { url: await ensureDatabase(cluster, 'flegt'), cluster };
}

async function openDatabase(url: string): Promise<Database> {
  const db = connect(url);
  try {
    await db.authenticate();
    return db;
  } catch (error) {
    // The error itself carries the password of the connection.
    throw new StartRefused(`The database does not answer (${(error as Error).name}): see DATABASE_URL.`);
  }
}

/** Until everything is there: a request that nobody answers would hang for minutes. */
function answerStarting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain' }).end('The server is starting.\n');
}

function listen(http: Server, { host, port }: Config): Promise<number> {
  return new Promise((done, fail) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      fail(
        new StartRefused(
          isTaken
            ? `Port ${port} is taken: stop what uses it, or set PORT.`
            : `It cannot listen on ${host}, port ${port} (${error.code}): see HOST and PORT.`,
        ),
      );
    });
    http.listen(port, host, () => done((http.address() as { port: number }).port));
  });
}

function close(http: Server): Promise<void> {
  return new Promise((done) => {
    http.close(() => done());
    http.closeIdleConnections();
    // Event streams and slow uploads get a moment, then they are cut.
    setTimeout(() => http.closeAllConnections(), 2_000).unref();
  });
}

function assertWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new StartRefused(`The data folder ${folder} cannot be written: set DATA_DIR to one that can.`);
  }
}
