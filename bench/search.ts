// What the list and each search of F2 to F4 cost over a million licences (BENCH_LICENCES) with two lines each, by an importer, an
// authority and an office: through HTTP to the real server. The reference of each is the same SQL by `node:http` and `pg` alone in a
// process of its own, in the same run, a few requests of each in turn.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { FoundLicences } from '#contract/search';
import { connect, type Database } from '#server/database/connection';
import { startCluster } from '#server/database/embedded/cluster';
import { ensureDatabase } from '#server/database/ensure-database';
import { migrate } from '#server/database/migrate';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import { percentile } from './interactions.ts';
import { report } from './report.ts';
import { SEARCH_CASES, type SearchCase } from './search-cases.ts';
import { loadLicences, SEARCHERS } from './search-data.ts';
import { toBareAnswer } from './search-peer.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

const LICENCES = Number(process.env['BENCH_LICENCES'] ?? 1_000_000);
const REQUESTS = Number(process.env['BENCH_REQUESTS'] ?? 200);
/** In turn, so that both meet the same machine. */
const TURNS = 4;
const WARM_UP = 10;
const SETTINGS = ['shared_buffers=1GB', 'fsync=off', 'max_wal_size=8GB'];

interface Servers {
  readonly real: ServerProcess;
  readonly bare: ServerProcess;
}

/** How long requests took, one at a time, and the processor time of the server for all of them. */
class Timing {
  readonly durations: number[] = [];
  cpuMs = 0;

  async run(server: ServerProcess, address: string, cookie: string, count: number): Promise<void> {
    const before = server.cpuMs();
    for (let sent = 0; sent < count; sent += 1) {
      const from = performance.now();
      await ask(server, address, cookie);
      this.durations.push(performance.now() - from);
    }
    this.cpuMs += server.cpuMs() - before;
  }

  get perSecond(): number {
    return (1000 * this.durations.length) / this.durations.reduce((sum, it) => sum + it, 0);
  }
}

async function ask({ origin }: ServerProcess, address: string, cookie: string): Promise<string> {
  const answer = await fetch(origin + address, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return answer.text();
}

/** @returns the cookie of a session of a demo person */
async function signIn({ origin }: ServerProcess, accountId: string): Promise<string> {
  const body = JSON.stringify({ accountId });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/demo-session`, { method: 'POST', headers, body });
  const cookie = answer.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ');
  if (!cookie) throw new Error('Nobody was signed in.');
  return cookie;
}

/** The address of a case: the page itself, or the one behind so many others. */
async function toAddress({ real }: Servers, { query, pages = 0 }: SearchCase, cookie: string): Promise<string> {
  const asked = String(new URLSearchParams(query));
  let address = `/api/licences?${asked}`;
  for (let page = 0; page < pages; page += 1) {
    const { next } = FoundLicences.parse(JSON.parse(await ask(real, address, cookie)));
    if (next === null) break;
    address = `/api/licences?${asked}&after=${next}`;
  }
  return address;
}

async function teachBare(
  { real, bare }: Servers,
  db: Database,
  it: SearchCase,
  address: string,
  cookie: string,
): Promise<void> {
  const sid = /=s(?::|%3A)([^.]+)\./.exec(cookie)?.[1] ?? '';
  const { next, total } = FoundLicences.parse(JSON.parse(await ask(real, address, cookie)));
  const answer = await toBareAnswer(db, SEARCHERS[it.by].accountId, sid, address, next !== null);
  await fetch(bare.origin, { method: 'POST', body: JSON.stringify({ address, ...answer }) });
  const same = JSON.parse(await ask(bare, address, cookie)) as { total: number | null };
  if (total !== null && same.total !== total) throw new Error(`${it.name}: ${same.total} instead of ${total}.`);
}

async function measure(servers: Servers, db: Database, it: SearchCase): Promise<void> {
  const cookie = await signIn(servers.real, SEARCHERS[it.by].accountId);
  const address = await toAddress(servers, it, cookie);
  await teachBare(servers, db, it, address, cookie);
  const [real, bare] = [new Timing(), new Timing()];
  for (const server of [servers.real, servers.bare]) await new Timing().run(server, address, cookie, WARM_UP);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await real.run(servers.real, address, cookie, REQUESTS / TURNS);
    await bare.run(servers.bare, address, cookie, REQUESTS / TURNS);
  }
  tell(it.name, real, bare);
}

function tell(name: string, real: Timing, bare: Timing): void {
  const line = { bench: 'search', reference: bare.perSecond };
  report({ ...line, case: name, value: real.perSecond, unit: 'requests/s' });
  for (const percent of [50, 95, 99]) {
    const [value, reference] = [real, bare].map(({ durations }) => percentile(durations, percent)) as [number, number];
    report({ bench: 'search', case: `${name} p${percent}`, value, unit: 'ms', reference });
  }
  const [value, reference] = [real, bare].map(({ cpuMs, durations }) => cpuMs / durations.length) as [number, number];
  report({ bench: 'search', case: `${name} cpu`, value, unit: 'ms/request', reference });
}

async function prepare(url: string): Promise<void> {
  const db = connect(url, 2);
  const client = new Client({ connectionString: url });
  await client.connect();
  await migrate(db);
  await loadDemoPeople(db);
  await loadLicences(client, LICENCES);
  await client.end();
  await db.close();
}

const dataDir = mkdtempSync(join(tmpdir(), 'flegt-bench-'));
const cluster = await startCluster(dataDir, SETTINGS);
try {
  const url = await ensureDatabase(cluster, 'flegt');
  await prepare(url);
  const env = { DATA_DIR: dataDir, DATABASE_URL: url, DEMO: '1', LOG_LEVEL: 'silent' };
  const db = connect(url, 2);
  const real = await startServerProcess(env);
  const bare = await startServerProcess({ BENCH_DATABASE_URL: url }, 'bench/search-bare.ts');
  try {
    for (const it of SEARCH_CASES) await measure({ real, bare }, db, it);
  } finally {
    await Promise.all([real.stop(), bare.stop(), db.close()]);
  }
} finally {
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
