import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { StartRefused } from '#server/config';
import { findPrograms, type Programs } from '#server/database/embedded/programs';
import { findRunAs, type RunAs } from '#server/database/embedded/run-as';

const USER = 'flegt';
/** A first start recovers from a crash before it answers. */
const START_MS = 60_000;

/** A PostgreSQL of our own on 127.0.0.1. */
export interface Cluster {
  readonly urlOf: (database: string) => string;
  /** Ends it in order, unless another living process of ours uses it too. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL whose data are in `folder`, made at the first start; takes over one that a killed process left running.
 * `settings` are PostgreSQL settings, for instance `fsync=off` for tests.
 * @throws StartRefused with one sentence
 */
export async function startCluster(folder: string, settings: readonly string[] = []): Promise<Cluster> {
  const programs = await findPrograms();
  const runAs = findRunAs();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  runAs.giveTo(folder);
  const data = join(folder, 'postgres');
  if (!existsSync(data)) initialise(folder, data, programs, runAs);
  const password = readFileSync(join(folder, 'postgres-password'), 'utf8').trim();
  const running = await findRunning(data, password);
  const isShared = running !== undefined && isOwnerAlive(folder);
  const port = running?.port ?? (await start(folder, data, password, settings, programs, runAs));
  if (!isShared) writeFileSync(join(folder, 'postgres-owner'), String(process.pid));
  return {
    urlOf: (database) => urlOf(port, password, database),
    stop: () => (isShared ? Promise.resolve() : stop(data)),
  };
}

function initialise(folder: string, data: string, programs: Programs, runAs: RunAs): void {
  const side = `${data}.new`;
  rmSync(side, { recursive: true, force: true });
  const passwordFile = join(folder, 'postgres-password');
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  runAs.giveTo(passwordFile);
  const args = [
    '-D',
    side,
    '-U',
    USER,
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--no-instructions',
  ];
  const [command, all] = runAs.command(programs.initdb, args);
  const result = spawnSync(command, all, { encoding: 'utf8', ...runAs.options });
  if (result.status !== 0)
    throw new StartRefused(
      `The embedded PostgreSQL could not be made: ${(result.stderr ?? '').trim().split('\n').at(-1)}`,
    );
  renameSync(side, data);
}

async function start(
  folder: string,
  data: string,
  password: string,
  settings: readonly string[],
  programs: Programs,
  runAs: RunAs,
): Promise<number> {
  const port = await findFreePort();
  const socket = process.platform === 'win32' ? [] : ['-c', 'unix_socket_directories='];
  const args = ['-D', data, '-h', '127.0.0.1', '-p', String(port), ...socket, ...settings.flatMap((it) => ['-c', it])];
  const [command, all] = runAs.command(programs.postgres, args);
  const logPath = join(folder, 'postgres.log');
  const log = openSync(logPath, 'a');
  // A group of its own: Ctrl-C must reach our process alone, which then stops everything in order.
  const child = spawn(command, all, { detached: true, stdio: ['ignore', log, log], ...runAs.options });
  child.unref();
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const deadline = Date.now() + START_MS;
  while (!(await answers(port, password))) {
    if (ended || Date.now() > deadline)
      throw new StartRefused(`The embedded PostgreSQL did not start; ${logPath} says why.`);
    await wait(25);
  }
  return port;
}

async function stop(data: string): Promise<void> {
  const pid = readPidFile(data)?.pid;
  if (!pid) return;
  process.kill(pid, 'SIGINT'); // PostgreSQL's fast shutdown
  while (existsSync(join(data, 'postmaster.pid'))) await wait(20);
}

async function findRunning(data: string, password: string): Promise<{ port: number } | undefined> {
  const file = readPidFile(data);
  return file && (await answers(file.port, password)) ? { port: file.port } : undefined;
}

function readPidFile(data: string): { pid: number; port: number } | undefined {
  const path = join(data, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

function isOwnerAlive(folder: string): boolean {
  const path = join(folder, 'postgres-owner');
  if (!existsSync(path)) return false;
  const owner = Number(readFileSync(path, 'utf8'));
  try {
    return owner !== process.pid && process.kill(owner, 0);
  } catch {
    return false;
  }
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new Client({ connectionString: urlOf(port, password, 'postgres'), connectionTimeoutMillis: 2_000 });
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

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
