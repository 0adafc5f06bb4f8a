import type { Readable } from 'node:stream';

/** Keeps bytes under a key (`[a-z0-9/-]+`): the file system here, S3 where the server has several machines. */
export interface BlobStore {
  /** Appends at `offset`, which must be the present size. @returns the size afterwards */
  readonly append: (key: string, offset: number, bytes: Buffer) => Promise<number>;
  /** The size in bytes; 0 when there is nothing. */
  readonly size: (key: string) => Promise<number>;
  /** @throws when there is nothing under `key` */
  readonly read: (key: string) => Promise<Buffer>;
  readonly stream: (key: string) => Readable;
  /** Writes the whole at once; a reader sees all of it or nothing. */
  readonly put: (key: string, bytes: Buffer) => Promise<void>;
  readonly move: (from: string, to: string) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}
