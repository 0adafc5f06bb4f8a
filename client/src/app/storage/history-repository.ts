import { inject, Service } from '@angular/core';
import type { LicenceHistory } from '#contract/history';
import { CLOCK } from '../device/clock';
import { AccountDatabases } from './account-databases';

/** Of how many licences the history is kept in full. */
const KEPT = 100;

/** What the server told of histories that were opened here, for when there is no network. */
@Service()
export class HistoryRepository {
  readonly #databases = inject(AccountDatabases);
  readonly #clock = inject(CLOCK);

  async find(licenceId: string): Promise<LicenceHistory | undefined> {
    return (await this.#databases.run(({ histories }) => histories.get(licenceId)))?.history;
  }

  /** Keeps it, without names: nothing would tell this device that one was erased. Those of the newest entries come with the licence. */
  async keep(history: LicenceHistory): Promise<void> {
    const { licenceId } = history;
    const reads = history.reads.map((read) => ({ ...read, by: '' }));
    const events = history.events.map(({ entry: _, ...event }) => event);
    const record = { licenceId, history: { ...history, events, reads }, keptAt: this.#clock.now().toISOString() };
    await this.#databases.run((database) =>
      database.transaction('rw', database.histories, async () => {
        await database.histories.put(record);
        const tooMany = (await database.histories.count()) - KEPT;
        if (tooMany <= 0) return;
        const oldest = await database.histories.orderBy('keptAt').limit(tooMany).primaryKeys();
        await database.histories.bulkDelete(oldest);
      }),
    );
  }
}
