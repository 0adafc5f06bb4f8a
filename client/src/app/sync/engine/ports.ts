import type { Answer } from '#contract/answer';
import type { LicenceRead } from '#contract/history';
import type { Licence } from '#contract/licence';
import type { Problem } from '#contract/problem';
import type { ImageRecord, OutboxRecord } from '../../storage/records.ts';
import type { FeedPage } from './feed-page.ts';
import type { Reach } from './sync-failure.ts';
import type { Transport } from './transport.ts';

type Accepted = Extract<Answer, { outcome: 'accepted' }>;

/** The outbox of one account as the sender needs it. Each method is one transaction. */
export interface OutboxStore {
  /** In the order they were made. */
  load(): Promise<OutboxRecord[]>;
  /** What a sender that was killed left as `sending` waits again. */
  release(): Promise<void>;
  /** Freezes what is still there: one attempt more, state `sending`. Returns it as it is now. */
  claim(mutationIds: readonly string[]): Promise<OutboxRecord[]>;
  /** Not sent, or without an answer: waits until `nextTryAt`. */
  postpone(mutationIds: readonly string[], nextTryAt: Date | null, problem: Problem | null): Promise<void>;
  /** Receipt stored, command out of the outbox, the draft's base advanced. */
  accept(answer: Accepted): Promise<void>;
  /** Stops this licence until the person decides. `present`: what the server has, in a conflict. */
  hold(mutationId: string, problem: Problem, present?: Licence): Promise<void>;
  /** What stopped because its role was not active waits again where the role is one of `activeGrantIds` now. */
  resume(activeGrantIds: readonly string[]): Promise<void>;
}

/** The pictures of one account as the sender needs them. */
export interface PictureStore {
  find(id: string): Promise<ImageRecord | undefined>;
  /** `size` bytes from `offset`; undefined when the device does not hold them. */
  loadBytes(id: string, offset: number, size: number): Promise<Blob | undefined>;
  noteSent(id: string, sentBytes: number, isStored: boolean): Promise<void>;
  /** Gives up the originals of pictures the server holds. */
  dropOriginals(): Promise<void>;
}

/** Where a pull begins. */
export interface FeedStart {
  readonly checkpoint: string | null;
  readonly newestReceipt: string | null;
  /** Another version of the app could not read some rows: this one starts again from the beginning. */
  readonly isToReadAgain: boolean;
}

/** The local copy of one account as the pull needs it. Each method is one transaction. */
export interface FeedStore {
  load(): Promise<FeedStart>;
  /** One page into the local copy, with its checkpoint. What cannot be read is noted in its place. */
  apply(page: FeedPage, clockOffsetMs: number): Promise<void>;
  /** Empties the copy beside before a new one is filled. */
  beginBeside(): Promise<void>;
  fillBeside(page: FeedPage): Promise<void>;
  /** The copy beside becomes the copy; what is not in it may no longer be seen. Drafts and outbox stay. */
  swap(lastPage: FeedPage, clockOffsetMs: number): Promise<void>;
  /**
   * The server was restored, as it says at `restoredAt`: receipts newer than `since` go back into the outbox, before what waits; their
   * pictures too. What was refused because the server did not know its licence waits again.
   */
  offerAgain(since: Date, restoredAt: string): Promise<void>;
  /** Whether the server was restored so shortly before `now` (device time) that licences it does not know may come back to it. */
  wasRestored(now: Date): Promise<boolean>;
  /** Commands kept with their receipts until `before` go; the receipts stay. */
  prune(before: Date): Promise<void>;
}

/** What an officer opened on this device and the server has not been told yet. */
export interface ReadStore {
  /** At most `limit`. */
  load(limit: number): Promise<LicenceRead[]>;
  /** The server has them. */
  remove(ids: readonly string[]): Promise<void>;
}

/** What messages were read on this device and the server was not told yet. */
export interface ReadMarkStore {
  /** Ids of messages, at most `most`. */
  load(most: number): Promise<string[]>;
  /** The server knows. */
  forget(ids: readonly string[]): Promise<void>;
}

/** What the person is shown about the connection; a part left out is as before. */
export interface SyncReport {
  readonly reach?: Reach;
  readonly needsSignIn?: boolean;
  /** UTC instant before which nothing is tried by itself; null: nothing waits for a time. */
  readonly nextTryAt?: string | null;
}

/** Everything the engine needs from where it runs: a page, a service worker or a bench. */
export interface SyncPorts {
  /** The account whose data this is; nothing is sent in anybody else's session. */
  readonly accountId: string;
  readonly deviceId: string;
  readonly transport: Transport;
  readonly outbox: OutboxStore;
  readonly pictures: PictureStore;
  readonly feed: FeedStore;
  readonly reads: ReadStore;
  readonly readMarks: ReadMarkStore;
  readonly now: () => Date;
  /** 0 ≤ chance < 1, for the jitter. */
  readonly chance: () => number;
  /** Whether room is so short that originals the server has are given up. */
  readonly isRoomScarce: () => Promise<boolean>;
  readonly report: (report: SyncReport) => void;
}

export type { Accepted };
