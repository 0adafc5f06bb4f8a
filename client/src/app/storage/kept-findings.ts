import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import type { AccountDatabase } from './account-database';
import { AccountDatabases } from './account-databases';

/** What a person has looked at before submitting and left as the paper has it: keys of findings, by licence, on this device. */
@Service()
export class KeptFindings {
  readonly #databases = inject(AccountDatabases);

  observe(licenceId: string): Observable<readonly string[]> {
    return this.#databases.observe((database) => load(database, licenceId));
  }

  async keep(licenceId: string, key: string): Promise<void> {
    await this.#change(licenceId, (kept) => [...new Set([...kept, key])]);
  }

  /** It is to be looked at again. */
  async lookAgain(licenceId: string, key: string): Promise<void> {
    await this.#change(licenceId, (kept) => kept.filter((one) => one !== key));
  }

  #change(licenceId: string, change: (kept: readonly string[]) => readonly string[]): Promise<void> {
    return this.#databases.run((database) =>
      database.transaction('rw', database.reference, async () => {
        const value = change(await load(database, licenceId));
        await database.reference.put({ key: rowKey(licenceId), value });
      }),
    );
  }
}

const rowKey = (licenceId: string): string => `keptFindings:${licenceId}`;

async function load({ reference }: AccountDatabase, licenceId: string): Promise<readonly string[]> {
  const value: unknown = (await reference.get(rowKey(licenceId)))?.value;
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
