import { inject, Service } from '@angular/core';
import { TOTAL_CAP, type FoundLicence } from '#contract/search';
import { FetchFound, LARGEST_PAGE } from './fetch-found';
import type { AskedSearch } from './search-params';

/** As many as go into one file. */
const MOST = 10_000;

/** How many are there, of how many; null where they are more than are counted. */
export type Progress = (gathered: number, total: number | null) => void;

/** What was gathered; `isAll` is false where there is more than goes into one file. */
export interface Gathered {
  readonly licences: readonly FoundLicence[];
  readonly isAll: boolean;
}

/** All that the server finds, page by page, ten thousand at most. */
@Service()
export class GatherFound {
  readonly #fetchFound = inject(FetchFound);

  /** Ends early, with what is there, once `cancelled`. @throws ApiError */
  async execute(asked: AskedSearch, progress: Progress, cancelled: AbortSignal): Promise<Gathered> {
    const found = new Map<string, FoundLicence>();
    let [after, total]: [string | null, number] = [null, 0];
    do {
      const page = await this.#fetchFound.execute(asked, after, LARGEST_PAGE);
      for (const licence of page.licences) found.set(licence.id, licence);
      total = page.total ?? total;
      after = page.next;
      progress(found.size, total < TOTAL_CAP ? total : null);
    } while (after && found.size < MOST && !cancelled.aborted);
    return { licences: [...found.values()].slice(0, MOST), isAll: !after && found.size <= MOST };
  }
}
