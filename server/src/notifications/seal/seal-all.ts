import { Worker } from 'node:worker_threads';
import type { BrowserKeys } from '#server/notifications/seal/encrypt-push';

/** A message before it is encrypted. */
export interface Letter {
  readonly keys: BrowserKeys;
  readonly text: string;
}

/** What goes to the thread. */
export interface Unsealed {
  readonly id: number;
  readonly letters: readonly Letter[];
}

/** What comes back: null for keys no browser made. */
export interface Sealed {
  readonly id: number;
  readonly bodies: readonly (Uint8Array | null)[];
}

interface Waiting {
  readonly resolve: (bodies: Sealed['bodies']) => void;
  readonly reject: (error: Error) => void;
}

let thread: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** Encrypts messages in a thread of their own, which all of the process share and which does not keep it alive. @throws when the thread ends */
export function sealAll(letters: readonly Letter[]): Promise<Sealed['bodies']> {
  thread ??= startThread();
  const id = (lastId += 1);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    thread?.postMessage({ id, letters } satisfies Unsealed);
  });
}

function startThread(): Worker {
  const started = new Worker(new URL('./seal-thread.ts', import.meta.url));
  started.unref();
  started.on('message', ({ id, bodies }: Sealed) => {
    waiting.get(id)?.resolve(bodies);
    waiting.delete(id);
  });
  started.on('error', (error) => endThread(error as Error));
  return started;
}

/** The next messages start another one. */
function endThread(error: Error): void {
  thread = undefined;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
