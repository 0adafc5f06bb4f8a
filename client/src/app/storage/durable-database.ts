import { liveQuery, type Dexie } from 'dexie';
import { from, retry, throwError, timer, switchMap, defer, type Observable } from 'rxjs';
import { classifyStorageError, StorageError } from './storage-failure.ts';

/** How often work is replayed on a new connection before the failure is told. */
const REPLAYS = 4;
const REPLAY_AFTER_MS = 150;
/** How long a browser may take to open it; some never answer. */
const OPENS_WITHIN_MS = 4_000;

/**
 * A Dexie database whose connection may die at any time (WebKit ends it while the app is in the background): the
 * connection is opened again and the work replayed. Work therefore makes its ids before it is passed in, and is one
 * transaction or a read.
 */
export class DurableDatabase<Database extends Dexie> {
  readonly database: Database;
  #reopening: Promise<unknown> | null = null;
  #isClosed = false;
  /** It did not open in time, and has not answered since. */
  #isHanging = false;

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
        await this.#open();
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
    return defer(() => from(this.#open())).pipe(
      switchMap(() => from(liveQuery(async () => query(this.database)))),
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

  /** @throws StorageError `hanging` while the browser does not answer, `refused` when it gives us no database; what Dexie throws */
  async #open(): Promise<void> {
    if (this.#isClosed) throw new StorageError('closed');
    if (this.database.isOpen()) return;
    if (this.#isHanging) throw new StorageError('hanging');
    const opening = this.database.open();
    opening.then(
      () => (this.#isHanging = false),
      () => (this.#isHanging = false),
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#isHanging = true;
        reject(new StorageError('hanging'));
      }, OPENS_WITHIN_MS);
    });
    try {
      await Promise.race([opening, late]);
    } catch (error) {
      throw classifyStorageError(error) === 'failed' ? new StorageError('refused', error) : error;
    } finally {
      clearTimeout(timer);
    }
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
