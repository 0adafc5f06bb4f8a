import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { StartRefused } from '#server/config';
import { joinCluster, startCluster, type Cluster } from '#server/database/embedded/cluster';
import { readPidFile } from '#server/database/embedded/pid-file';
import { createLog } from '#server/log';

const FAST = ['fsync=off'];

describe('the embedded PostgreSQL', () => {
  let folder: string;
  const open: Cluster[] = [];
  const lines: string[] = [];
  const log = createLog('error', { write: (line) => void lines.push(line) });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'flegt-cluster-'));
  });
  afterEach(async () => {
    for (const cluster of open.splice(0)) await cluster.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = async (
    giveUp: (reason: StartRefused) => void = (reason) => fail(reason),
    pausesMs?: readonly number[],
  ) => {
    const cluster = await startCluster(folder, FAST, { log, giveUp, ...(pausesMs ? { pausesMs } : {}) });
    open.push(cluster);
    return cluster;
  };
  const ask = async (cluster: Cluster, sql = 'select 1 as one') => {
    const client = new Client({ connectionString: cluster.urlOf('postgres') });
    client.on('error', () => undefined);
    await client.connect();
    return client.query(sql).finally(() => client.end());
  };
  const answersAgain = async (cluster: Cluster) => {
    while (!(await ask(cluster).catch(() => undefined)));
  };
  const findPid = () => {
    const file = readPidFile(join(folder, 'postgres'));
    if (!file) throw new Error('It does not run.');
    return file;
  };
  const killPostmaster = () => {
    const { pid } = findPid();
    process.kill(pid, 'SIGKILL');
    return pid;
  };

  it('A9: is started again on the same port whenever it is killed, with what it had', async () => {
    const cluster = await start();
    await ask(cluster, 'create table if not exists kept (id int); insert into kept values (1)');
    for (let time = 1; time <= 3; time += 1) {
      const pid = killPostmaster();
      while (readPidFile(join(folder, 'postgres'))?.pid === pid) await ask(cluster).catch(() => undefined);
      await answersAgain(cluster);
    }
    expect((await ask(cluster, 'select * from kept')).rowCount).toBe(1);
    expect(lines.join('')).toContain('is started again');
  });

  it('A9: that ended in order behind our back is started again too', async () => {
    const cluster = await start();
    const { pid } = findPid();
    process.kill(pid, 'SIGINT');
    while ((readPidFile(join(folder, 'postgres'))?.pid ?? pid) === pid) await ask(cluster).catch(() => undefined);
    await answersAgain(cluster);
  });

  it('A9: has ended when its owner ends in order, though nothing else keeps the owner', async () => {
    const script = `
      const { startCluster } = await import('#server/database/embedded/cluster');
      const cluster = await startCluster(${JSON.stringify(folder)}, ['fsync=off']);
      await cluster.stop();
      process.stdout.write('stopped');`;
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: [...stdio] });
    let said = '';
    owner.stdout?.on('data', (part) => (said += String(part)));
    await once(owner, 'close');
    expect(said).toBe('stopped');
    expect(readPidFile(join(folder, 'postgres'))).toBeUndefined();
  });

  it('A9: has one owner; who comes second is refused with a sentence and takes nothing away', async () => {
    const cluster = await start();
    await expectAsync(startCluster(folder, FAST)).toBeRejectedWithError(
      StartRefused,
      new RegExp(`in use by process ${process.pid}: stop that, or set DATA_DIR`),
    );
    expect((await ask(cluster)).rowCount).toBe(1);
    const beside = await joinCluster(folder);
    expect(beside.urlOf('postgres')).toBe(cluster.urlOf('postgres'));
    await beside.stop();
    expect((await ask(cluster)).rowCount).toBe(1);
  });

  it('A9: lets a program in where no server runs, which then has it', async () => {
    const alone = await joinCluster(folder);
    expect((await ask(alone)).rowCount).toBe(1);
    await expectAsync(startCluster(folder, FAST)).toBeRejectedWithError(StartRefused, /in use by process/);
    await alone.stop();
    await start();
  });

  it('A9: left behind by an owner that was killed is taken over, however the number of its process is used now', async () => {
    const script = `
      const { startCluster } = await import('#server/database/embedded/cluster');
      const cluster = await startCluster(${JSON.stringify(folder)}, ['fsync=off']);
      process.stdout.write('ready');
      setInterval(() => undefined, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(owner.stdout, 'data');
    await expectAsync(startCluster(folder, FAST)).toBeRejectedWithError(
      StartRefused,
      new RegExp(`process ${owner.pid}`),
    );
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const left = readPidFile(join(folder, 'postgres'));
    expect(left).toBeDefined();
    // The number of the owner is that of another living process.
    writeFileSync(join(folder, 'owner.pid'), String(process.ppid));
    const cluster = await start();
    expect((await ask(cluster)).rowCount).toBe(1);
    expect(readPidFile(join(folder, 'postgres'))?.pid).not.toBe(left?.pid);
    expect(readFileSync(join(folder, 'owner.pid'), 'utf8')).toBe(String(process.pid));
  });

  it('A9: that cannot be started again is given up with one sentence, after a bounded number of tries', async () => {
    const control = join(folder, 'postgres', 'global', 'pg_control');
    let restore = (): void => undefined;
    const given = await new Promise<StartRefused>((giveUp) => {
      void start(giveUp, [0, 10, 10]).then(() => {
        const bytes = readFileSync(control);
        rmSync(control);
        killPostmaster();
        restore = () => writeFileSync(control, bytes, { mode: 0o600 });
      });
    });
    expect(given.message).toMatch(
      /^The embedded PostgreSQL ended and does not start again; .*postgres\.log says why\.$/,
    );
    for (const cluster of open.splice(0)) await cluster.stop();
    await expectAsync(startCluster(folder, FAST)).toBeRejectedWithError(StartRefused, /did not start; .* says why/);
    restore();
    await start();
  });
});
