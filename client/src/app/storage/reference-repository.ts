import { inject, Service } from '@angular/core';
import { Authorities, type Authority } from '#contract/authority';
import { map, type Observable } from 'rxjs';
import { AccountDatabases } from './account-databases';

/** The lists of which the device remembers what was chosen last. */
export type RecentList = 'recentOffices';

/** The competent authorities as the server knew them at `asOf` (UTC instant). */
export interface KnownAuthorities {
  readonly authorities: readonly Authority[];
  readonly asOf: string;
}

/** Remembered values of one list, at most. */
const REMEMBERED = 8;

/** What the person used last, to be offered first, and what the server said that is the same for everybody. */
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

  /** Null as long as this device was never told. */
  observeAuthorities(): Observable<KnownAuthorities | null> {
    return this.#databases
      .observe(({ reference }) => reference.get('authorities'))
      .pipe(map((row) => toKnown(row?.value)));
  }

  async storeAuthorities(known: KnownAuthorities): Promise<void> {
    await this.#databases.run(({ reference }) => reference.put({ key: 'authorities', value: known }));
  }
}

const toTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((it) => typeof it === 'string') : [];

/** What an older version of the app stored in another form counts as not known. */
function toKnown(value: unknown): KnownAuthorities | null {
  if (typeof value !== 'object' || value === null) return null;
  const asOf: unknown = Reflect.get(value, 'asOf');
  const parsed = Authorities.safeParse({ authorities: Reflect.get(value, 'authorities') });
  return parsed.success && typeof asOf === 'string' ? { authorities: parsed.data.authorities, asOf } : null;
}
