import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { StartRefused } from '#server/config';
import type { Programs } from '#server/database/embedded/programs';
import type { RunAs } from '#server/database/embedded/run-as';

/** A start after a crash recovers before it answers. */
const START_MS = 60_000;
/** It ends by itself when told to; killed, its data are recovered at the next start. */
const END_MS = 30_000;

/** How a PostgreSQL is started, the same each time. */
export interface PostmasterSettings {
  readonly folder: string;
  readonly data: string;
  readonly port: number;
  /** Where it answers. */
  readonly url: string;
  /** PostgreSQL settings, for instance `fsync=off`. */
  readonly settings: readonly string[];
  readonly programs: Programs;
  readonly runAs: RunAs;
}

/** A PostgreSQL that runs as a process of ours. */
export interface Postmaster {
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it in order. */
  readonly end: () => Promise<void>;
}

/**
 * Starts PostgreSQL and waits until it answers.
 * @throws StartRefused with one sentence when it does not
 */
export async function startPostmaster(it: PostmasterSettings): Promise<Postmaster> {
  const socket = process.platform === 'win32' ? [] : ['-c', 'unix_socket_directories='];
  const args = ['-D', it.data, '-h', '127.0.0.1', '-p', String(it.port), ...socket];
  const [command, all] = it.runAs.command(it.programs.postgres, [
    ...args,
    ...it.settings.flatMap((one) => ['-c', one]),
  ]);
  const logPath = join(it.folder, 'postgres.log');
  const log = openSync(logPath, 'a');
  // A group of its own: Ctrl-C must reach our process alone, which then stops everything in order.
  const child = spawn(command, all, { detached: true, stdio: ['ignore', log, log], ...it.runAs.options });
  closeSync(log);
  child.unref();
  let isOver = false;
  const ended = new Promise<void>((done) => {
    child.once('exit', done);
    child.once('error', () => done());
  }).then(() => void (isOver = true));
  const end = async () => {
    // Our process waits for it, even when nothing else keeps it.
    child.ref();
    child.kill('SIGINT'); // PostgreSQL's fast shutdown
    await Promise.race([ended, wait(END_MS, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await ended;
  };
  const deadline = performance.now() + START_MS;
  while (!(await answers(it.url))) {
    if (isOver || performance.now() > deadline) {
      if (!isOver) await end();
      throw new StartRefused(`The embedded PostgreSQL did not start; ${logPath} says why.`);
    }
    await wait(25);
  }
  return { ended, end };
}

/** Whether a PostgreSQL that knows our password answers at `url`. */
export async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
