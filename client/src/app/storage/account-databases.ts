import { Service, signal } from '@angular/core';
import type { Dexie } from 'dexie';
import { BehaviorSubject, NEVER, switchMap, type Observable } from 'rxjs';
import { AccountDatabase } from './account-database';
import { DurableDatabase } from './durable-database';
import { FIGURES_KEY } from './figures-key';
import { LAST_ANSWER_KEYS } from './last-answer-keys';
import { StorageError } from './storage-failure';
import { sweepImages } from './sweep-images';

/** What another tab does to our database: it waits for us to close (`outdated`: reload here), or we wait for it. */
export type DatabaseObstacle = 'outdated' | 'blocked';

/** The database of the account this device now works for. Changing account closes it: people share nothing. */
@Service()
export class AccountDatabases {
  readonly #current = new BehaviorSubject<DurableDatabase<AccountDatabase> | null>(null);
  #accountId: string | null = null;
  readonly #obstacle = signal<DatabaseObstacle | null>(null);

  /** Null while nothing stands in the way of the open database. */
  readonly obstacle = this.#obstacle.asReadonly();

  /** The account whose database is open, null when none is. */
  get accountId(): string | null {
    return this.#accountId;
  }

  /** Emits the open account, null when none is open. */
  observeDatabase(): Observable<DurableDatabase<AccountDatabase> | null> {
    return this.#current.asObservable();
  }

  /** Opens the database of `accountId`; the one before is closed. @throws StorageError */
  async open(accountId: string): Promise<void> {
    if (this.#accountId === accountId) return;
    this.close();
    const opened = new DurableDatabase(new AccountDatabase(accountId));
    this.#watchOtherTabs(opened.database);
    await opened.run((database) => database.open());
    this.#accountId = accountId;
    this.#current.next(opened);
    void opened.run((database) => sweepImages(database, new Date())).catch(() => undefined);
  }

  /** @throws StorageError `closed` when no account is open */
  current(): DurableDatabase<AccountDatabase> {
    const open = this.#current.value;
    if (!open) throw new StorageError('closed');
    return open;
  }

  close(): void {
    this.#accountId = null;
    this.#obstacle.set(null);
    const open = this.#current.value;
    this.#current.next(null);
    open?.close();
  }

  /**
   * Removes what can be fetched again (synced licences, inbox, checkpoint, last answers) with what was typed about them and not
   * decided, and closes. Drafts, outbox, receipts, pictures, and openings and read messages still to be told stay for the next
   * sign-in of the same person.
   */
  async signOut(): Promise<void> {
    if (!this.#accountId) return;
    await this.run((database) =>
      database.transaction(
        'rw',
        [
          database.licences,
          database.listed,
          database.licencesBeside,
          database.inbox,
          database.checkpoint,
          database.clearings,
          database.histories,
          database.unreadable,
          database.reference,
        ],
        async () =>
          Promise.all([
            database.histories.clear(),
            database.unreadable.clear(),
            database.reference.where('key').startsWith(FIGURES_KEY).delete(),
            database.licences.clear(),
            database.listed.clear(),
            database.licencesBeside.clear(),
            database.inbox.clear(),
            database.checkpoint.clear(),
            database.clearings.clear(),
            database.reference.bulkDelete([...LAST_ANSWER_KEYS]),
          ]),
      ),
    );
    this.close();
  }

  /** Removes all this device keeps for the open account, drafts and outbox too, and closes: for an account that is no more. */
  async remove(): Promise<void> {
    const open = this.#current.value;
    this.close();
    await open?.database.delete({ disableAutoOpen: true });
  }

  /** Work on the open database, replayed when its connection was lost. @throws StorageError */
  async run<Value>(work: (database: AccountDatabase) => PromiseLike<Value>): Promise<Value> {
    return this.current().run(work);
  }

  /** Follows the open account. Emits nothing while none is open: "nobody" is not "empty". */
  observe<Value>(query: (database: AccountDatabase) => PromiseLike<Value>): Observable<Value> {
    return this.#current.pipe(switchMap((open) => open?.observe(query) ?? NEVER));
  }

  #watchOtherTabs(database: Dexie): void {
    database.on('blocked', () => this.#obstacle.set('blocked'));
    database.on('ready', () => this.#obstacle.set(null));
    // Closing lets the newer version upgrade; nothing here is touched, a reload brings the newer code.
    database.on('versionchange', () => {
      this.#obstacle.set('outdated');
      database.close();
    });
  }
}
