// What others feel while pictures arrive, on the real server: the session, the feed and a saved draft, one request after the other,
// idle and beside 10, 60 and 150 uploads at once, each against idle in the same run. Then pictures a second, against `sharp`
// alone making the same renditions in as many processes as there are cores. Uploads come from a thread of their own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { startCluster } from '#server/database/embedded/cluster';
import { ensureDatabase } from '#server/database/ensure-database';
import { percentile } from './interactions.ts';
import { report } from './report.ts';
import { startServerProcess } from './server-process.ts';
import type { Uploaded } from './storm-uploads.ts';
import { SyncDevice } from './sync-device.ts';

const UPLOADS = [10, 60, 150];
/** How long each number of uploads goes on, and the idle time before. */
const LASTS_MS = Number(process.env['BENCH_MS'] ?? 20_000);
/** Between two requests of a kind: devices ask, they do not hammer. */
const PAUSE_MS = 25;
const WARM_UP_MS = 2_000;

type Durations = Readonly<Record<'session' | 'changes' | 'commands', number[]>>;

/** Asks in turn until `until` settles. @returns how long each request took, in ms */
async function askInTurn(device: SyncDevice, until: Promise<unknown>): Promise<Durations> {
  const durations = { session: [] as number[], changes: [] as number[], commands: [] as number[] };
  let isOver = false;
  void until.then(() => (isOver = true));
  let { checkpoint } = await device.pullAll();
  const ask = {
    session: () => device.checkSession(),
    changes: async () => void ({ checkpoint } = await device.pullAll(checkpoint)),
    commands: () => device.send([device.buildSave()]),
  };
  while (!isOver)
    for (const [name, request] of Object.entries(ask) as [keyof Durations, () => Promise<void>][]) {
      const from = performance.now();
      await request();
      durations[name].push(performance.now() - from);
      await wait(PAUSE_MS);
    }
  return durations;
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Sends pictures, `count` at once, for the agreed time. */
async function storm(origin: string, count: number): Promise<Uploaded> {
  const workerData = { origin, count, lastsMs: LASTS_MS };
  const worker = new Worker(join(import.meta.dirname, 'storm-uploads.ts'), { workerData });
  const [uploaded] = (await once(worker, 'message')) as [Uploaded];
  return uploaded;
}

/** Pictures a second that `sharp` alone turns into their renditions, in as many processes as there are cores. */
async function measureSharp(): Promise<number> {
  const rates = Array.from({ length: availableParallelism() }, async () => {
    const child = fork(join(import.meta.dirname, 'storm-sharp.ts'), [String(LASTS_MS)]);
    const [rate] = (await once(child, 'message')) as [number];
    return rate;
  });
  return (await Promise.all(rates)).reduce((sum, rate) => sum + rate, 0);
}

function reportDurations(beside: string, durations: Durations, idle: Durations): void {
  for (const name of ['session', 'changes', 'commands'] as const)
    for (const percent of [50, 95])
      report({
        bench: 'storm',
        case: `${name} p${percent}, ${beside}`,
        value: percentile(durations[name], percent),
        unit: 'ms',
        reference: percentile(idle[name], percent),
      });
}

function reportUploads(count: number, uploaded: Uploaded, sharpRate: number): void {
  const beside = `${count} uploads at once`;
  report({
    bench: 'storm',
    case: `pictures, ${beside}`,
    value: uploaded.perSecond,
    unit: 'pictures/s',
    reference: sharpRate,
  });
  const answers = { unit: 'answers', reference: uploaded.answers };
  report({ bench: 'storm', case: `asked to come again, ${beside}`, value: uploaded.askedToWait, ...answers });
  report({ bench: 'storm', case: `failed, ${beside}`, value: uploaded.failed, ...answers });
}

async function measure(origin: string): Promise<void> {
  const device = await SyncDevice.signIn(origin);
  await askInTurn(device, wait(WARM_UP_MS));
  const idle = await askInTurn(device, wait(LASTS_MS));
  reportDurations('idle', idle, idle);
  for (const count of UPLOADS) {
    const sharpRate = await measureSharp();
    const uploads = storm(origin, count);
    reportDurations(`${count} uploads at once`, await askInTurn(device, uploads), idle);
    reportUploads(count, await uploads, sharpRate);
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'flegt-bench-'));
const cluster = await startCluster(dataDir);
try {
  const url = await ensureDatabase(cluster, 'flegt');
  const server = await startServerProcess({ DATA_DIR: dataDir, DATABASE_URL: url, DEMO: '1' });
  try {
    await measure(server.origin);
  } finally {
    await server.stop();
  }
} finally {
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
