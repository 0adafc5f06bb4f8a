import type { BlobStore } from '#server/images/blob-store';

/** Work of the store that was begun and goes on only when it is let go. */
export interface Held {
  /** Settles once the store was asked. */
  readonly reached: Promise<void>;
  readonly letGo: () => void;
}

/** A real store whose work can be made to wait, as a slow disk does. */
export interface HeldBlobStore extends BlobStore {
  /** The next `work` under a key that begins with `prefix` waits. */
  readonly holdNext: (work: keyof BlobStore, prefix: string) => Held;
}

interface Hold {
  readonly work: keyof BlobStore;
  readonly prefix: string;
  readonly reach: () => void;
  readonly gone: Promise<void>;
}

export function createHeldBlobStore(store: BlobStore): HeldBlobStore {
  const holds: Hold[] = [];
  const wait = async (work: keyof BlobStore, key: string): Promise<void> => {
    const at = holds.findIndex((hold) => hold.work === work && key.startsWith(hold.prefix));
    const [hold] = at < 0 ? [] : holds.splice(at, 1);
    hold?.reach();
    await hold?.gone;
  };
  const waiting =
    <Args extends [string, ...unknown[]], Value>(work: keyof BlobStore, perform: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      await wait(work, args[0]);
      return perform(...args);
    };
  return {
    write: waiting('write', store.write),
    size: waiting('size', store.size),
    read: waiting('read', store.read),
    put: waiting('put', store.put),
    remove: waiting('remove', store.remove),
    holdNext: (work, prefix) => {
      const reached = createSignal();
      const gone = createSignal();
      holds.push({ work, prefix, reach: reached.give, gone: gone.given });
      return { reached: reached.given, letGo: gone.give };
    },
  };
}

function createSignal(): { given: Promise<void>; give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((done) => (give = done));
  return { given, give };
}
