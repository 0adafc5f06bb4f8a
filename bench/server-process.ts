import { spawn } from 'node:child_process';

/** The real server in a process of its own. */
export interface ServerProcess {
  readonly origin: string;
  /** Ends it in order, as Ctrl-C does. */
  readonly stop: () => Promise<void>;
}

/** Starts it on a free port; `env` says where its data are. @throws when it ends before it is ready */
export async function startServerProcess(env: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['server/src/main.ts'], {
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
  return { origin, stop };
}
