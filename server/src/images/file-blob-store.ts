import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { BlobStore } from '#server/images/blob-store';

/** Blobs as files below `folder`. */
export function createFileBlobStore(folder: string): BlobStore {
  const pathOf = (key: string): string => {
    if (!/^[a-z0-9/-]+$/.test(key)) throw new RangeError('Not a blob key.');
    return join(folder, key);
  };
  const makeParent = (path: string) => mkdir(dirname(path), { recursive: true });
  return {
    append: async (key, offset, bytes) => {
      const path = pathOf(key);
      await makeParent(path);
      const file = await open(path, 'a+');
      try {
        // What a broken request left behind the agreed offset is written again.
        await file.truncate(offset);
        await file.appendFile(bytes);
        await file.datasync();
        return (await file.stat()).size;
      } finally {
        await file.close();
      }
    },
    size: (key) =>
      stat(pathOf(key)).then(
        ({ size }) => size,
        () => 0,
      ),
    read: (key) => readFile(pathOf(key)),
    stream: (key) => createReadStream(pathOf(key)),
    put: async (key, bytes) => {
      const path = pathOf(key);
      await makeParent(path);
      const side = `${path}-${randomUUID()}`;
      await writeFile(side, bytes, { flush: true });
      await rename(side, path);
    },
    move: async (from, to) => {
      await makeParent(pathOf(to));
      await rename(pathOf(from), pathOf(to));
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}
