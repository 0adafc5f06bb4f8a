import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Problem as ProblemBody } from '#contract/problem';
import { Problem } from '#server/http/problem';
import { notAnImage } from '#server/images/decoding/not-an-image';
import type { CheckedPicture } from '#server/images/decoding/check-picture';

export interface DecoderTask {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** What the bytes were announced as. */
  readonly sha256: string;
}
export type DecoderAnswer = { readonly checked: CheckedPicture } | { readonly problem: ProblemBody };

const SCRIPT = join(import.meta.dirname, 'decoder-process.ts');
/** Nothing of the server's environment: who takes this process over finds no password in it. */
const ENV = { PATH: process.env['PATH'], UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '2' };
/** The largest picture there may be takes a few seconds. */
const LONGEST_MS = 60_000;
/** A process nobody needs gives its memory back after so long. */
const IDLE_MS = 60_000;

/** Processes that decode, started when they are needed. */
export class DecoderPool {
  readonly #idle: ChildProcess[] = [];
  readonly #all = new Set<ChildProcess>();

  /**
   * Decodes in a process nobody else uses meanwhile. One that dies of it is replaced once, as something else may have ended it.
   * @throws Problem as `checkPicture` does; 422 `not-an-image` when no process survives the picture, or it takes too long
   */
  async decode(task: DecoderTask): Promise<CheckedPicture> {
    const answer = (await this.#ask(task)) ?? (await this.#ask(task));
    if (!answer) throw notAnImage();
    if ('checked' in answer) return answer.checked;
    const { status, code, title, type: _type, ...extras } = answer.problem;
    throw new Problem(status, code, title, extras);
  }

  stop(): void {
    for (const child of this.#all) child.disconnect();
  }

  /** @returns undefined when the process died */
  #ask(task: DecoderTask): Promise<DecoderAnswer | undefined> {
    const child = this.#idle.pop() ?? this.#start();
    child.ref();
    child.channel?.ref();
    return new Promise((done) => {
      const tooLong = setTimeout(() => {
        child.kill('SIGKILL');
        end({ problem: notAnImage().toBody() });
      }, LONGEST_MS);
      const end = (answer?: DecoderAnswer) => {
        clearTimeout(tooLong);
        child.off('message', end).off('exit', died);
        if (answer && !child.killed) this.#rest(child);
        done(answer);
      };
      const died = () => end();
      child.on('message', end).on('exit', died);
      child.send(task, (error) => error && child.kill('SIGKILL'));
    });
  }

  #start(): ChildProcess {
    const child = fork(SCRIPT, {
      serialization: 'advanced',
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
