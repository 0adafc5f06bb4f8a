// What it costs that a saved draft is checked, kept with its history, answered once for ever and signed for: commands over
// HTTP to the real server, one at a time and 20 in a request, then the whole feed. The reference of each is the same JSON
// in one bare table of the same PostgreSQL, by the driver alone, in the same run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { COMMANDS_PER_REQUEST, type Command } from '#contract/command';
import { startCluster } from '#server/database/embedded/cluster';
import { ensureDatabase } from '#server/database/ensure-database';
import { BareTable } from './bare-table.ts';
import { median, report } from './report.ts';
import { startServerProcess } from './server-process.ts';
import { SyncDevice } from './sync-device.ts';

const COMMANDS = Number(process.env['BENCH_COMMANDS'] ?? 500);
const WARM_UP = 40;
const PULLS = 5;

type Take = (commands: readonly Command[]) => Promise<unknown>;

async function timeS(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

/** Commands a second, `size` at a time. */
async function measureSending(device: SyncDevice, take: Take, size: number): Promise<number> {
  const commands = Array.from({ length: COMMANDS }, () => device.buildSave());
  const seconds = await timeS(async () => {
    for (let at = 0; at < COMMANDS; at += size) await take(commands.slice(at, at + size));
  });
  return COMMANDS / seconds;
}

async function compareSending(device: SyncDevice, bare: BareTable): Promise<void> {
  const toServer: Take = (commands) => device.send(commands);
  const toTable: Take = (commands) => bare.insert(commands);
  for (const take of [toServer, toTable])
    for (let sent = 0; sent < WARM_UP; sent += 1) await take([device.buildSave()]);
  for (const size of [1, COMMANDS_PER_REQUEST]) {
    const name = size === 1 ? 'save, one at a time' : `save, ${size} in a request`;
    const value = await measureSending(device, toServer, size);
    const reference = await measureSending(device, toTable, size);
    report({ bench: 'sync', case: name, value, unit: 'commands/s', reference });
  }
}

async function compareFeed(device: SyncDevice, bare: BareTable): Promise<void> {
  const pulled = await device.pullAll();
  const read = await bare.readAll();
  if (pulled.licences < 2 * COMMANDS) throw new Error(`The feed held ${pulled.licences} licences only.`);
  const rates: number[] = [];
  const bareRates: number[] = [];
  for (let run = 0; run < PULLS; run += 1) {
    rates.push(pulled.licences / (await timeS(() => device.pullAll())));
    bareRates.push(read.rows / (await timeS(() => bare.readAll())));
  }
  const feed = { bench: 'sync', case: 'feed from its beginning' };
  report({ ...feed, value: median(rates), unit: 'licences/s', reference: median(bareRates) });
  const bareBytes = read.bytes / read.rows;
  report({ ...feed, value: pulled.bytes / pulled.licences, unit: 'bytes/licence', reference: bareBytes });
}

const dataDir = mkdtempSync(join(tmpdir(), 'flegt-bench-'));
const cluster = await startCluster(dataDir);
try {
  const url = await ensureDatabase(cluster, 'flegt');
  const server = await startServerProcess({ DATA_DIR: dataDir, DATABASE_URL: url, DEMO: '1' });
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const bare = new BareTable(client);
    await bare.create();
    const device = await SyncDevice.signIn(server.origin);
    await compareSending(device, bare);
    await compareFeed(device, bare);
  } finally {
    await client.end();
    await server.stop();
  }
} finally {
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
