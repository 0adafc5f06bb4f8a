import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartRefused } from '#server/config';
import { findFreePort } from '#server/database/embedded/find-free-port';
import { lockFolder, nameOwner } from '#server/database/embedded/folder-lock';
import { initialise, USER } from '#server/database/embedded/initialise';
import { readPidFile } from '#server/database/embedded/pid-file';
import { answers, startPostmaster } from '#server/database/embedded/postmaster';
import { findPrograms } from '#server/database/embedded/programs';
import { findRunAs } from '#server/database/embedded/run-as';
import { supervise, type Watch } from '#server/database/embedded/supervise';

/** How long a PostgreSQL that a killed process left running may take to answer, or to end. */
const LEFT_MS = 10_000;

/** A PostgreSQL of our own on 127.0.0.1. */
export interface Cluster {
  readonly urlOf: (database: string) => string;
  /** Ends it in order, if it is ours. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL whose data are in `folder`, made at the first start, as the one owner of the folder; one that a killed process
 * left running is ended first. `settings` are PostgreSQL settings, for instance `fsync=off` for tests. With `watch` it is started
 * again when it ends, on the same port.
 * @throws StartRefused with one sentence; the folder may be in use
 */
export async function startCluster(folder: string, settings: readonly string[] = [], watch?: Watch): Promise<Cluster> {
  const programs = await findPrograms();
  const runAs = findRunAs();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  if (!lock)
    throw new StartRefused(
      `The data folder ${folder} is in use by ${nameOwner(folder)}: stop that, or set DATA_DIR to another one.`,
    );
  try {
    const data = initialise(folder, programs, runAs);
    const password = readFileSync(join(folder, 'postgres-password'), 'utf8').trim();
    await endLeft(data, password);
    const port = await findFreePort();
    const url = urlOf(port, password, 'postgres');
    const all = { folder, data, port, url, settings, programs, runAs };
    const postmaster = await startPostmaster(all);
    const end = watch ? supervise(postmaster, all, watch) : postmaster.end;
    const stop = () => end().finally(lock.release);
    return { urlOf: (database) => urlOf(port, password, database), stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The PostgreSQL in `folder` for a program that runs beside the server or alone: that of the server while one runs, else one started
 * for this program.
 * @throws StartRefused with one sentence
 */
export async function joinCluster(folder: string): Promise<Cluster> {
  const deadline = performance.now() + LEFT_MS;
  for (;;) {
    const lock = lockFolder(folder);
    lock?.release();
    if (lock) return startCluster(folder);
    const present = await findPresent(folder);
    if (present) return present;
    if (performance.now() > deadline)
      throw new StartRefused(`The database in ${folder} does not answer; ${nameOwner(folder)} has it.`);
    await wait(100);
  }
}

/** The one that runs, if it answers to our password. */
async function findPresent(folder: string): Promise<Cluster | undefined> {
  const passwordFile = join(folder, 'postgres-password');
  const file = readPidFile(join(folder, 'postgres'));
  if (!file || !existsSync(passwordFile)) return undefined;
  const password = readFileSync(passwordFile, 'utf8').trim();
  if (!(await answers(urlOf(file.port, password, 'postgres')))) return undefined;
  return { urlOf: (database) => urlOf(file.port, password, database), stop: () => Promise.resolve() };
}

/**
 * Ends the PostgreSQL a killed process left running. Only one that answers to our password is surely ours: after the machine was
 * started again the number of its process may be that of another.
 */
async function endLeft(data: string, password: string): Promise<void> {
  const deadline = performance.now() + LEFT_MS;
  for (let left = readPidFile(data); left && isAlive(left.pid); left = readPidFile(data)) {
    if (await answers(urlOf(left.port, password, 'postgres')))
      process.kill(left.pid, 'SIGINT'); // fast shutdown
    // It recovers or ends just now, or is no PostgreSQL of ours, which the start will tell.
    else if (performance.now() > deadline) return;
    await wait(100);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
}
