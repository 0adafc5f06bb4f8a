import type { ReadMarkStore } from '../sync/engine/ports.ts';
import type { AccountDatabase } from './account-database.ts';
import type { DurableDatabase } from './durable-database.ts';

/** What was read on this device and the server was not told yet, in Dexie, for the sync engine. */
export class DexieReadMarkStore implements ReadMarkStore {
  readonly #durable: DurableDatabase<AccountDatabase>;

  constructor(durable: DurableDatabase<AccountDatabase>) {
    this.#durable = durable;
  }

  load(most: number): Promise<string[]> {
    return this.#durable.run(({ readMarks }) => readMarks.limit(most).primaryKeys());
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.#durable.run(({ readMarks }) => readMarks.bulkDelete([...ids]));
  }
}
