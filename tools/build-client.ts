import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOutboxWorker } from './build-outbox-worker.ts';
import { computeClientBuildKey } from './client-build-key.ts';
import { mergeBuild } from './merge-build.ts';

export const CLIENT_FOLDER = 'dist/client';
const KEY_FILE = join(CLIENT_FOLDER, '.build-key');

/** The client cannot be compiled; the message is one sentence and what the compiler says. */
export class BuildFailed extends Error {}

/**
 * Builds the client into `dist/client` when its sources are not the ones it was last built from.
 * @throws BuildFailed
 */
export async function buildClientIfStale(): Promise<void> {
  const key = computeClientBuildKey();
  if (existsSync(KEY_FILE) && readFileSync(KEY_FILE, 'utf8') === key) return;
  const side = `.tmp/client-build-${process.pid}`;
  try {
    await showingProgress('Building the client, which takes up to a minute', async () => {
      await compile(side, key);
      await buildOutboxWorker(join(side, 'browser'), key);
    });
    rmSync(KEY_FILE, { force: true });
    mergeBuild(join(side, 'browser'), CLIENT_FOLDER);
    writeFileSync(KEY_FILE, key);
  } finally {
    rmSync(side, { recursive: true, force: true });
  }
}

function compile(folder: string, key: string): Promise<void> {
  const args = [
    'node_modules/@angular/cli/bin/ng.js',
    'build',
    '--progress=false',
    `--output-path=${folder}`,
    `--define=BUILD_KEY="${key}"`,
  ];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NG_CLI_ANALYTICS: 'false' },
  });
  let output = '';
  child.stdout.on('data', (part) => (output += String(part)));
  child.stderr.on('data', (part) => (output += String(part)));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done();
      else fail(new BuildFailed(`The client could not be built; this is what the compiler says:\n\n${output.trim()}`));
    });
  });
}

/** Says `words`, then counts the seconds on a terminal until `work` is done. */
async function showingProgress(words: string, work: () => Promise<void>): Promise<void> {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const { isTTY } = process.stdout;
  process.stdout.write(`${words} …${isTTY ? '' : '\n'}`);
  const ticking = isTTY && setInterval(() => process.stdout.write(`\r${words} … ${seconds()} s`), 1000);
  try {
    await work();
    console.log(`${isTTY ? '\n' : ''}The client is built (${seconds()} s).`);
  } catch (error) {
    if (isTTY) console.log();
    throw error;
  } finally {
    if (ticking) clearInterval(ticking);
  }
}

/** Ends the process with the compiler's words when the build fails. */
export async function buildClientOrExit(): Promise<void> {
  try {
    await buildClientIfStale();
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (import.meta.main) await buildClientOrExit();
