import { liveQuery, type Dexie } from 'dexie';
import { from, retry, throwError, timer, switchMap, defer, type Observable } from 'rxjs';
import { classifyStorageError, StorageError } from './storage-failure.ts';

/** How often work is replayed on a new connection before the failure is told. */
const REPLAYS = 4;
const REPLAY_AFTER_MS = 150;

/**
 * A Dexie database whose connection may die at any time (WebKit ends it while the app is in the background): the
 * connection is opened again and the work replayed. Work therefore makes its ids before it is passed in, and is one
 * transaction or a read.
 */
export class DurableDatabase<Database extends Dexie> {
  readonly database: Database;
  #reopening: Promise<unknown> | null = null;
  #isClosed = false;

  constructor(database: Database) {
    this.database = database;
  }

  /** For good: work still under way ends with `closed` instead of opening it again. */
  close(): void {
    this.#isClosed = true;
    this.database.close();
  }

  /** @throws StorageError when the connection cannot be had, the disk is full or another tab blocks; else what `work` throws */
  async run<Value>(work: (database: Database) => PromiseLike<Value>): Promise<Value> {
    for (let replay = 0; ; replay += 1)
      try {
        return await work(this.database);
      } catch (error) {
        if (this.#isClosed) throw new StorageError('closed', error);
        const failure = classifyStorageError(error);
        if (failure === 'failed') throw error;
        if (failure !== 'connectionLost' || replay >= REPLAYS) throw new StorageError(failure, error);
        await this.#waitAndReopen(replay);
      }
  }

  /** Emits now and after every change, whichever tab or worker made it. Fails rather than showing nothing. */
  observe<Value>(query: (database: Database) => PromiseLike<Value>): Observable<Value> {
    return defer(() => from(liveQuery(async () => query(this.database)))).pipe(
      retry({
        count: REPLAYS,
        resetOnSuccess: true,
        delay: (error: unknown, attempt) =>
          !this.#isClosed && classifyStorageError(error) === 'connectionLost'
            ? timer(attempt * REPLAY_AFTER_MS).pipe(switchMap(() => this.#reopen()))
            : throwError(() => error),
      }),
    );
  }

  async #waitAndReopen(replay: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, replay * REPLAY_AFTER_MS));
    // When it cannot be opened either, the next replay meets the reason and counts it.
    await this.#reopen().catch(() => undefined);
  }

  #reopen(): Promise<unknown> {
    this.#reopening ??= (async () => {
      this.database.close({ disableAutoOpen: false });
      return this.database.open();
    })().finally(() => (this.#reopening = null));
    return this.#reopening;
  }
}
