import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import { CLOCK } from '../device/clock';
import { AccountDatabases } from './account-databases';
import type { InboxRecord } from './records';

/** What this person was told. Its words are made on the page from `kind`. */
@Service()
export class InboxRepository {
  readonly #databases = inject(AccountDatabases);
  readonly #clock = inject(CLOCK);

  /** The newest first. */
  observeAll(): Observable<InboxRecord[]> {
    return this.#databases.observe(({ inbox }) => inbox.orderBy('at').reverse().toArray());
  }

  /** Marks those that are unread as read, and for the sync engine that the server is to be told. */
  async markRead(ids: readonly string[]): Promise<void> {
    const readAt = this.#clock.now().toISOString();
    await this.#databases.run((database) =>
      database.transaction('rw', [database.inbox, database.readMarks], async () => {
        const { inbox, readMarks } = database;
        const unread = (await inbox.bulkGet([...ids])).filter((item) => item?.readAt === null);
        const read = unread.filter((item) => item !== undefined).map((item) => ({ ...item, readAt }));
        await inbox.bulkPut(read);
        await readMarks.bulkPut(read.map(({ id }) => ({ id, readAt })));
      }),
    );
  }
}
