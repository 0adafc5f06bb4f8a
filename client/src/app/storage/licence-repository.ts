import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import { AccountDatabases } from './account-databases';
import type { LicenceRecord } from './records';

/** What the server last said about the licences this person may see. Only a pull writes them. */
@Service()
export class LicenceRepository {
  readonly #databases = inject(AccountDatabases);

  /** The one changed last first. */
  observeAll(): Observable<LicenceRecord[]> {
    return this.#databases.observe(({ licences }) => licences.orderBy('modifiedAt').reverse().toArray());
  }

  observe(id: string): Observable<LicenceRecord | undefined> {
    return this.#databases.observe(({ licences }) => licences.get(id));
  }

  find(id: string): Promise<LicenceRecord | undefined> {
    return this.#databases.run(({ licences }) => licences.get(id));
  }
}
