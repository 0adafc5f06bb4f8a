// How long `npm start` takes once everything is built: the first start makes the database and the demo, later ones keep them.
// The reference of each is a bare Node process that does nothing, started in the same run.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, report } from './report.ts';
import { startServerProcess } from './server-process.ts';

const LATER_STARTS = 5;

async function startOnce(dataDir: string): Promise<number> {
  const from = performance.now();
  const { stop } = await startServerProcess({ DATA_DIR: dataDir });
  const ms = performance.now() - from;
  await stop();
  return ms;
}

async function startBareNode(): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, ['-e', '0']);
  await new Promise((ended) => child.once('exit', ended));
  return performance.now() - from;
}

const dataDir = mkdtempSync(join(tmpdir(), 'flegt-bench-'));
try {
  const bare = median([await startBareNode(), await startBareNode(), await startBareNode()]);
  report({ bench: 'start-up', case: 'first start', value: await startOnce(dataDir), unit: 'ms', reference: bare });
  const later: number[] = [];
  for (let run = 0; run < LATER_STARTS; run += 1) later.push(await startOnce(dataDir));
  report({ bench: 'start-up', case: 'later start', value: median(later), unit: 'ms', reference: bare });
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
