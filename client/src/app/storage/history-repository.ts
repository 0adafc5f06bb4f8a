import { inject, Service } from '@angular/core';
import type { LicenceHistory } from '#contract/history';
import { jsonBytes } from '#domain/values/json-bytes';
import { CLOCK } from '../device/clock';
import { AccountDatabases } from './account-databases';

/** Of how many licences the history is kept in full. */
const KEPT = 100;

/** Bytes of one of them, at most: its newest events. */
const KEPT_BYTES = 250_000;

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
    const record = {
      licenceId,
      history: { ...history, ...fit(history), reads },
      keptAt: this.#clock.now().toISOString(),
    };
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

/** The newest events as far as there is room, one at least; the older ones can be asked for. */
function fit({ events, earlierThan }: LicenceHistory): Pick<LicenceHistory, 'events' | 'earlierThan'> {
  const named = events.map(({ entry: _, ...event }) => event);
  let bytes = 0;
  const last = named.length - 1;
  const tooOld = named.findLastIndex((event, at) => (bytes += jsonBytes(event)) > KEPT_BYTES && at < last);
  const kept = named.slice(tooOld + 1);
  const before = tooOld < 0 ? earlierThan : kept[0]?.version;
  return { events: kept, ...(before !== undefined && { earlierThan: before }) };
}
