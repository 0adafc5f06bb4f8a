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

  /** Marks them read on this device; telling the server is the notifications' part. */
  async markRead(ids: readonly string[]): Promise<void> {
    const readAt = this.#clock.now().toISOString();
    await this.#databases.run(({ inbox }) =>
      inbox
        .where('id')
        .anyOf([...ids])
        .and((item) => item.readAt === null)
        .modify({ readAt }),
    );
  }
}
