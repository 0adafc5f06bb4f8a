import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { ToDecoder, FromDecoder } from '#server/images/decoding/decoder-messages';

/** How a decoder ended with a picture; `died` where it did not live to tell, `tooLong` where it was ended. */
export type DecoderEnd = Exclude<FromDecoder, { pixels: number }> | 'died' | 'tooLong';

const SCRIPT = join(import.meta.dirname, 'decoder-process.ts');
/** Nothing of the server's environment: who takes this process over finds no password in it. */
const ENV = { PATH: process.env['PATH'], UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '2' };
/** The largest picture there may be takes a few seconds. */
const LONGEST_MS = 60_000;
/** A process nobody needs gives its memory back after so long. */
const IDLE_MS = 60_000;

/** Processes that decode pictures of the blob store in `folder`, one picture each, started when they are needed. */
export class DecoderPool {
  readonly #folder: string;
  readonly #idle: ChildProcess[] = [];
  readonly #all = new Set<ChildProcess>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `pass` lets a picture of so many pixels be decoded: it calls `decode` when it may be, which settles once it was. */
  decode(
    task: Exclude<ToDecoder, 'go'>,
    pass: (pixels: number, decode: () => Promise<unknown>) => Promise<unknown>,
  ): Promise<DecoderEnd> {
    const child = this.#idle.pop() ?? this.#start();
    child.ref();
    child.channel?.ref();
    const ended = new Promise<DecoderEnd>((done) => {
      let tooLong: NodeJS.Timeout | undefined;
      const end = (how: DecoderEnd) => {
        clearTimeout(tooLong);
        child.off('message', hear).off('exit', die);
        if (typeof how === 'object') this.#rest(child);
        else child.kill('SIGKILL');
        done(how);
      };
      const hear = (message: FromDecoder) => {
        if (!('pixels' in message)) return end(message);
        void pass(message.pixels, () => {
          tooLong = setTimeout(() => end('tooLong'), LONGEST_MS).unref();
          send(child, 'go');
          return ended;
        });
      };
      const die = () => end('died');
      child.on('message', hear).on('exit', die);
    });
    send(child, task);
    return ended;
  }

  stop(): void {
    for (const child of this.#all) if (child.connected) child.disconnect();
  }

  #start(): ChildProcess {
    const child = fork(SCRIPT, [this.#folder], {
      env: ENV,
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#all.add(child);
    child.once('exit', () => this.#forget(child));
    child.on('error', () => child.kill('SIGKILL'));
    return child;
  }

  /** A process that waits keeps nobody from ending. */
  #rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    this.#idle.push(child);
    setTimeout(() => this.#endIfIdle(child), IDLE_MS).unref();
  }

  #endIfIdle(child: ChildProcess): void {
    if (!this.#idle.includes(child)) return;
    this.#forget(child);
    child.disconnect();
  }

  #forget(child: ChildProcess): void {
    this.#all.delete(child);
    const at = this.#idle.indexOf(child);
    if (at >= 0) this.#idle.splice(at, 1);
  }
}

/** A process that no longer hears is ended: its end is what its picture waits for. */
function send(child: ChildProcess, message: ToDecoder): void {
  child.send(message, (error) => error && child.kill('SIGKILL'));
}
