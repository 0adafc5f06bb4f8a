import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readPidFile } from '#server/database/embedded/pid-file';

describe('postmaster.pid', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'flegt-pid-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says pid and port, and nothing while it is half written or not there', () => {
    const path = join(folder, 'postmaster.pid');
    expect(readPidFile(folder)).toBeUndefined();
    writeFileSync(path, '4711\n/data\n');
    expect(readPidFile(folder)).toBeUndefined();
    writeFileSync(path, '4711\n/data\n1\n5432\n');
    expect(readPidFile(folder)).toEqual({ pid: 4711, port: 5432 });
  });

  it('A9: may go away while it is read', async () => {
    const path = JSON.stringify(join(folder, 'postmaster.pid'));
    const writer = new Worker(
      `const { rmSync, writeFileSync } = require('node:fs');
       for (let time = 0; time < 20_000; time += 1) { writeFileSync(${path}, '1\\n\\n\\n2\\n'); rmSync(${path}); }`,
      { eval: true },
    );
    let isOver = false;
    const ended = new Promise((done) => writer.once('exit', done)).then(() => (isOver = true));
    const seen = new Set<string>();
    while (!isOver) {
      for (let time = 0; time < 500; time += 1) seen.add(JSON.stringify(readPidFile(folder)) ?? 'none');
      await new Promise(setImmediate);
    }
    await ended;
    expect([...seen].filter((it) => it !== 'none' && it !== '{"pid":1,"port":2}')).toEqual([]);
  });
});
