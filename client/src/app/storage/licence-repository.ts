import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import type { Licence } from '#contract/licence';
import { AccountDatabases } from './account-databases';
import { putLicence } from './put-licence';
import type { LicenceRecord } from './records';

/** What the server last said about the licences this person may see. Only a pull writes them, and what was looked up. */
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

  /** Stores what the server answered to a look-up, as a pull would; what is here and newer stays. @throws StorageError */
  keep(licence: Licence): Promise<void> {
    return this.#databases.run((database) => {
      const { licences, unreadable, listed, drafts, commands } = database;
      return database.transaction('rw', [licences, unreadable, listed, drafts, commands], async () => {
        const here = await licences.get(licence.id);
        if (!here || here.version <= licence.version) await putLicence(database, licence);
      });
    });
  }
}
