import { inject, Service, signal } from '@angular/core';
import type { Dexie } from 'dexie';
import { BehaviorSubject, NEVER, Subject, switchMap, type Observable } from 'rxjs';
import { AccountDatabase } from './account-database';
import { DurableDatabase } from './durable-database';
import { FIGURES_KEY } from './figures-key';
import { LAST_ANSWER_KEYS } from './last-answer-keys';
import { StorageError } from './storage-failure';
import { StorageHealth } from './storage-health';
import { sweepImages } from './sweep-images';
import { TYPED_KEY } from './typed-key';

/** What another tab does to our database: it waits for us to close (`outdated`: reload here), or we wait for it. */
export type DatabaseObstacle = 'outdated' | 'blocked';

/** A database that was closed under our hands is opened again after so long. */
const REOPEN_AFTER_MS = 300;

/** The database of the account this device now works for. Changing account closes it: people share nothing. */
@Service()
export class AccountDatabases {
  readonly #current = new BehaviorSubject<DurableDatabase<AccountDatabase> | null>(null);
  readonly #health = inject(StorageHealth);
  #accountId: string | null = null;
  readonly #obstacle = signal<DatabaseObstacle | null>(null);

  readonly #emptied = new Subject<void>();

  /**
   * The browser gave the open database up (site data were cleared) and a new one, empty, is in its place: what a page still holds is
   * to be written again.
   */
  readonly emptied = this.#emptied.asObservable();

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

  /**
   * Opens the database of `accountId`; the one before is closed. Where it cannot be opened the account is open all the same: what
   * is asked of its database fails, and what the server tells is shown.
   */
  async open(accountId: string): Promise<void> {
    if (this.#accountId === accountId) return;
    this.close();
    const opened = new DurableDatabase(new AccountDatabase(accountId));
    this.#watchOtherTabs(opened.database);
    this.#accountId = accountId;
    await opened.run((database) => database.open()).catch((error: unknown) => this.#health.note(error));
    if (this.#accountId !== accountId) return;
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
            database.reference.where('key').startsWith(TYPED_KEY).delete(),
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
    try {
      return await this.current().run(work);
    } catch (error) {
      this.#health.note(error);
      throw error;
    }
  }

  /** Follows the open account. Emits nothing while none is open: "nobody" is not "empty". */
  observe<Value>(query: (database: AccountDatabase) => PromiseLike<Value>): Observable<Value> {
    return this.#current.pipe(switchMap((open) => open?.observe(query) ?? NEVER));
  }

  #watchOtherTabs(database: Dexie): void {
    database.on('blocked', () => this.#obstacle.set('blocked'));
    database.on('ready', () => this.#obstacle.set(null));
    database.on('versionchange', ({ newVersion }) => {
      // It is being deleted: nothing is to be waited for, and the next use makes it anew.
      if (newVersion === null) {
        database.close({ disableAutoOpen: false });
        return this.#reopenSoon();
      }
      // Closing lets the newer version upgrade; nothing here is touched, a reload brings the newer code.
      this.#obstacle.set('outdated');
      database.close();
    });
    this.#watchEmptied(database);
  }

  /** Dexie fills a database when it makes it: a second time it does so in place of one that was there. */
  #watchEmptied(database: Dexie): void {
    let wasOpen = false;
    let isNew = false;
    database.on('populate', () => void (isNew = true));
    database.on(
      'ready',
      () => {
        if (wasOpen && isNew) this.#emptied.next();
        [wasOpen, isNew] = [true, false];
      },
      true,
    );
    database.on('close', () => this.#reopenSoon());
  }

  /** Without a question from a page nobody would notice that the database was emptied. */
  #reopenSoon(): void {
    setTimeout(() => void this.run((database) => database.open()).catch(() => undefined), REOPEN_AFTER_MS);
  }
}
