/** Hands bytes over, piece after piece, each once the one before was taken. @throws when not all of them came */
export type SendBytes = (take: (bytes: Buffer) => Promise<void>) => Promise<void>;

/** Keeps bytes under a key (`[a-z0-9/-]+`): the file system here, S3 where the server has several machines. */
export interface BlobStore {
  /**
   * Writes what `send` hands over at `offset`, in bytes, and leaves the bytes around as they are; all are on the disk when it returns.
   * @throws as `send` does, with some of the bytes written
   */
  readonly write: (key: string, offset: number, send: SendBytes) => Promise<void>;
  /** The size in bytes; 0 when there is nothing. */
  readonly size: (key: string) => Promise<number>;
  /** @throws when there is nothing under `key` */
  readonly read: (key: string) => Promise<Buffer>;
  /** Writes the whole at once; a reader sees all of it or nothing. */
  readonly put: (key: string, bytes: Buffer) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
}
