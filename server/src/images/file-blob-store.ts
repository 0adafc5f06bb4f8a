import { constants } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { BlobStore, SendBytes } from '#server/images/blob-store';

/** Blobs as files below `folder`. */
export function createFileBlobStore(folder: string): BlobStore {
  const pathOf = (key: string): string => {
    if (!/^[a-z0-9/-]+$/.test(key)) throw new RangeError('Not a blob key.');
    return join(folder, key);
  };
  const makeParent = (path: string) => mkdir(dirname(path), { recursive: true });
  return {
    write: async (key, offset, send) => {
      const path = pathOf(key);
      await makeParent(path);
      await writeFrom(path, offset, send);
    },
    size: (key) =>
      stat(pathOf(key)).then(
        ({ size }) => size,
        () => 0,
      ),
    read: (key) => readFile(pathOf(key)),
    put: async (key, bytes) => {
      const path = pathOf(key);
      await makeParent(path);
      await replace(path, bytes);
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

async function writeFrom(path: string, offset: number, send: SendBytes): Promise<void> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT);
  let at = offset;
  try {
    await send(async (bytes) => {
      for (let rest = bytes; rest.length;) {
        const { bytesWritten } = await file.write(rest, 0, rest.length, at);
        at += bytesWritten;
        rest = rest.subarray(bytesWritten);
      }
    });
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function replace(path: string, bytes: Buffer): Promise<void> {
  const side = `${path}-${randomUUID()}`;
  try {
    await writeFile(side, bytes, { flush: true });
    await rename(side, path);
  } catch (error) {
    // A full disk: what was begun takes no room.
    await rm(side, { force: true });
    throw error;
  }
}
