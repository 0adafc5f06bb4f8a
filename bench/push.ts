// One change of a licence told to 5,000 browsers: from its commit to the last yes of a push service on this machine, and what the
// server's processors did meanwhile. The reference is the cryptography alone, web-push's for the same messages and keys, one after
// the other, in the same run. Then the same to fewer, beside a service that hangs and one that asks for patience: the references are
// as many with all services well, and those without them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import webPush from 'web-push';
import { connect } from '#server/database/connection';
import { startCluster } from '#server/database/embedded/cluster';
import { ensureDatabase } from '#server/database/ensure-database';
import { ANA } from '#server/demo/people';
import { startJobs } from '#server/jobs/jobs';
import { createLog } from '#server/log';
import { buildPushMessage } from '#server/notifications/hand-over/push-message';
import { PushReaders } from './push-readers.ts';
import type { Taken } from './push-services.ts';
import { median, report } from './report.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

const COUNT = Number(process.env['BENCH_SUBSCRIPTIONS'] ?? 5_000);
const RUNS = Number(process.env['BENCH_RUNS'] ?? 5);
const LATEST_MS = 120_000;

interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}

const medianOf = (costs: readonly Cost[]): Cost => ({
  wallMs: median(costs.map(({ wallMs }) => wallMs)),
  cpuMs: median(costs.map(({ cpuMs }) => cpuMs)),
});

/** Encrypts one message for each browser, and nothing else. */
function encryptAll(readers: PushReaders): Cost {
  const about = {
    licenceId: crypto.randomUUID(),
    causeId: crypto.randomUUID(),
    kind: 'verify',
    language: 'en',
  } as const;
  const item = { ...about, accountId: ANA.accountId, path: `/open/${about.licenceId}`, values: {} };
  const from = performance.now();
  const cpu = process.cpuUsage();
  for (const { p256dh, auth } of readers.keys)
    webPush.encrypt(p256dh, auth, JSON.stringify(buildPushMessage([item])), 'aes128gcm');
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs: performance.now() - from, cpuMs: (user + system) / 1000 };
}

async function ask(origin: string, path = '/taken'): Promise<Taken> {
  return (await (await fetch(`${origin}${path}`)).json()) as Taken;
}

/** Commits a change and waits until `expected` browsers of the quick service have their message. */
async function fanOut(readers: PushReaders, server: ServerProcess, origin: string, expected: number): Promise<Cost> {
  await ask(origin, '/taken-and-forget');
  const cpu = server.cpuMs();
  const committedAt = await readers.change();
  const deadline = Date.now() + LATEST_MS;
  let taken = await ask(origin);
  while (taken.messages < expected) {
    if (Date.now() > deadline) throw new Error(`Only ${taken.messages} of ${expected} messages came.`);
    await wait(20);
    taken = await ask(origin);
  }
  const wallMs = taken.lastAt - committedAt;
  // What is written down after the last yes is work too.
  while ((await readers.count('accepted')) < expected) await wait(20);
  const cpuMs = server.cpuMs() - cpu;
  if (taken.bad || taken.browsers !== expected || taken.messages !== expected)
    throw new Error(`Of ${taken.messages} messages to ${taken.browsers} browsers ${taken.bad} were bad.`);
  await readers.forget();
  return { wallMs, cpuMs };
}

async function compareWithCryptography(readers: PushReaders, server: ServerProcess, origin: string): Promise<void> {
  await readers.subscribe([[origin, COUNT]]);
  encryptAll(readers);
  await fanOut(readers, server, origin, COUNT);
  const told: Cost[] = [];
  const encrypted: Cost[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    encrypted.push(encryptAll(readers));
    told.push(await fanOut(readers, server, origin, COUNT));
  }
  const [value, reference] = [medianOf(told), medianOf(encrypted)];
  const about = { bench: 'push', unit: 'ms' };
  const name = `one change to ${COUNT} subscriptions`;
  report({ ...about, case: `${name}, wall`, value: value.wallMs, reference: reference.wallMs });
  report({ ...about, case: `${name}, server CPU`, value: value.cpuMs, reference: reference.cpuMs });
}

async function compareBesideBadOnes(readers: PushReaders, server: ServerProcess, origins: Origins): Promise<void> {
  const quick = Math.floor(COUNT * 0.6);
  const bad = Math.floor(COUNT * 0.2);
  await readers.subscribe([[origins.quick, COUNT]]);
  const allWell = await fanOut(readers, server, origins.quick, COUNT);
  await readers.subscribe([[origins.quick, quick]]);
  const alone = await fanOut(readers, server, origins.quick, quick);
  await readers.subscribe([
    [origins.hanging, bad],
    [origins.quick, quick],
    [origins.busy, bad],
  ]);
  const beside = await fanOut(readers, server, origins.quick, quick);
  const about = { bench: 'push', unit: 'ms' };
  const name = `${quick} subscriptions beside ${bad} of a service that hangs and ${bad} of one that is busy`;
  report({ ...about, case: `${name}; all of them well`, value: beside.wallMs, reference: allWell.wallMs });
  report({ ...about, case: `${name}; without those`, value: beside.wallMs, reference: alone.wallMs });
  for (const service of ['hanging', 'busy'] as const) {
    const { messages } = await ask(origins[service]);
    report({
      bench: 'push',
      case: `asked of the ${service} service`,
      value: messages,
      unit: 'messages',
      reference: bad,
    });
  }
}

interface Origins {
  readonly quick: string;
  readonly hanging: string;
  readonly busy: string;
}

const services = spawn(process.execPath, ['bench/push-services.ts'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [line] = (await once(services.stdout, 'data')) as [Buffer];
const origins = JSON.parse(line.toString()) as Origins;
const dataDir = mkdtempSync(join(tmpdir(), 'flegt-bench-'));
const cluster = await startCluster(dataDir);
try {
  const url = await ensureDatabase(cluster, 'flegt');
  const server = await startServerProcess({
    ...{ DATA_DIR: dataDir, DATABASE_URL: url, DEMO: '1', PUSH_GATHER_S: '0', MAIL_GATHER_S: '0' },
    PUSH_TEST_ORIGIN: Object.values(origins).join(','),
  });
  const db = connect(url, 4);
  const jobs = await startJobs(url, db, createLog('warn'));
  try {
    const readers = new PushReaders(db, jobs, COUNT);
    await readers.create();
    await compareWithCryptography(readers, server, origins.quick);
    await compareBesideBadOnes(readers, server, origins);
  } finally {
    await jobs.stop();
    await db.close();
    await server.stop();
  }
} finally {
  services.kill();
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
