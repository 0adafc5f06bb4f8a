import type { Config } from '#server/config';
import type { Database } from '#server/database/connection';
import type { BlobStore } from '#server/images/blob-store';
import type { PictureDecoder } from '#server/images/decoding/picture-decoder';
import type { Jobs } from '#server/jobs/jobs';
import type { Keys } from '#server/keys';
import type { LiveHub } from '#server/live/live-hub';
import type { Logger } from '#server/log';

/** What use cases work with; made once in main.ts, made anew by each spec. */
export interface Services {
  readonly config: Config;
  readonly db: Database;
  readonly jobs: Jobs;
  readonly blobs: BlobStore;
  readonly decoder: PictureDecoder;
  readonly keys: Keys;
  /** The devices that listen on this process. */
  readonly live: LiveHub;
  readonly log: Logger;
}
