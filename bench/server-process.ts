import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly origin: string;
  /** Time on processors since it started, its own and the system's for it, in ms; NaN where there is no /proc. */
  readonly cpuMs: () => number;
  /** Ends it in order, as Ctrl-C does. */
  readonly stop: () => Promise<void>;
}

/** Starts `script`, the product unless said otherwise, on a free port; `env` says where its data are. @throws when it ends before it is ready */
export async function startServerProcess(
  env: NodeJS.ProcessEnv,
  script = 'server/src/main.ts',
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const origin = await new Promise<string>((ready, fail) => {
    let output = '';
    child.stdout.on('data', (part) => {
      output += String(part);
      const found = /is ready on (\S+)/.exec(output)?.[1];
      if (found) ready(found);
    });
    void ended.then(() => fail(new Error('The server ended before it was ready.')));
  });
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
  };
  return { origin, cpuMs: () => readCpuMs(child.pid), stop };
}

/** What Linux counts in: hundredths of a second. */
const TICK_MS = 10;

function readCpuMs(pid: number | undefined): number {
  try {
    // Behind the name in brackets, which may hold spaces, the 12th and 13th field.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}
