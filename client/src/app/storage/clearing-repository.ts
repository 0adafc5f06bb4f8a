import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import { AccountDatabases } from './account-databases';
import type { ClearingRecord } from './records';

/** What a customs officer typed about a licence and has not decided yet: it outlives the page and the app. */
@Service()
export class ClearingRepository {
  readonly #databases = inject(AccountDatabases);

  /** Emits when the browser gave up what was kept: it is to be kept anew. */
  get emptied(): Observable<void> {
    return this.#databases.emptied;
  }

  find(licenceId: string): Promise<ClearingRecord | undefined> {
    return this.#databases.run(({ clearings }) => clearings.get(licenceId));
  }

  /** The latest replaces what was kept before. */
  async keep(record: ClearingRecord): Promise<void> {
    await this.#databases.run(({ clearings }) => clearings.put(record));
  }

  async forget(licenceId: string): Promise<void> {
    await this.#databases.run(({ clearings }) => clearings.delete(licenceId));
  }
}
