import type { LicenceRead } from '#contract/history';
import type { ReadStore } from '../sync/engine/ports.ts';
import type { AccountDatabase } from './account-database.ts';
import type { DurableDatabase } from './durable-database.ts';

/** The openings one account has not told yet, in Dexie, for the sync engine. */
export class DexieReadStore implements ReadStore {
  readonly #durable: DurableDatabase<AccountDatabase>;

  constructor(durable: DurableDatabase<AccountDatabase>) {
    this.#durable = durable;
  }

  load(limit: number): Promise<LicenceRead[]> {
    return this.#durable.run(({ reads }) => reads.orderBy('id').limit(limit).toArray());
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#durable.run(({ reads }) => reads.bulkDelete([...ids]));
  }
}
