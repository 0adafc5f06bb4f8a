import { inject, Service } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { AccountDatabases } from './account-databases';

/** The lists of which the device remembers what was chosen last. */
export type RecentList = 'recentOffices' | 'recentOnBehalfOf' | 'recentAuthorities';

/** Remembered values of one list, at most. */
const REMEMBERED = 8;

/** What the person used last, to be offered first. */
@Service()
export class ReferenceRepository {
  readonly #databases = inject(AccountDatabases);

  /** Codes or names, the one used last first. */
  observeRecent(list: RecentList): Observable<readonly string[]> {
    return this.#databases.observe(({ reference }) => reference.get(list)).pipe(map((row) => toTexts(row?.value)));
  }

  async rememberRecent(list: RecentList, value: string): Promise<void> {
    await this.#databases.run((database) =>
      database.transaction('rw', database.reference, async () => {
        const before = toTexts((await database.reference.get(list))?.value).filter((it) => it !== value);
        await database.reference.put({ key: list, value: [value, ...before].slice(0, REMEMBERED) });
      }),
    );
  }
}

const toTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((it) => typeof it === 'string') : [];
