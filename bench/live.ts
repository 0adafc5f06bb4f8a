// How long after the commit on one server process a device that listens on another one has heard of the change, and has fetched
// it. The reference is the two seconds we promise.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '#server/database/embedded/cluster';
import { ensureDatabase } from '#server/database/ensure-database';
import { report } from './report.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';
import { SyncDevice } from './sync-device.ts';

const CHANGES = Number(process.env['BENCH_CHANGES'] ?? 200);
const PROMISED_MS = 2_000;

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

async function measure(writer: SyncDevice, reader: SyncDevice): Promise<void> {
  const heard: number[] = [];
  const fetched: number[] = [];
  const stream = await reader.listen();
  let { checkpoint } = await reader.pullAll();
  for (let change = 0; change < CHANGES; change += 1) {
    const next = stream.next();
    await writer.send([writer.buildSave()]);
    const from = performance.now();
    await next;
    heard.push(performance.now() - from);
    ({ checkpoint } = await reader.pullAll(checkpoint));
    fetched.push(performance.now() - from);
  }
  stream.close();
  for (const [name, values] of [
    ['heard', heard],
    ['fetched', fetched],
  ] as const)
    for (const [label, part] of [
      ['p50', 0.5],
      ['p95', 0.95],
      ['p99', 0.99],
    ] as const)
      report({
        bench: 'live',
        case: `${name} ${label}`,
        value: Math.max(0, percentile(values, part)),
        unit: 'ms',
        reference: PROMISED_MS,
      });
}

const dataDir = mkdtempSync(join(tmpdir(), 'flegt-bench-'));
const cluster = await startCluster(dataDir);
const servers: ServerProcess[] = [];
try {
  const url = await ensureDatabase(cluster, 'flegt');
  for (let count = 0; count < 2; count += 1)
    servers.push(await startServerProcess({ DATA_DIR: dataDir, DATABASE_URL: url, DEMO: '1' }));
  const [first, second] = servers as [ServerProcess, ServerProcess];
  await measure(await SyncDevice.signIn(first.origin), await SyncDevice.signIn(second.origin));
} finally {
  for (const server of servers) await server.stop();
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
