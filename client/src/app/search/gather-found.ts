import { inject, Service } from '@angular/core';
import { TOTAL_CAP, type FoundLicence } from '#contract/search';
import { FetchFound, LARGEST_PAGE } from './fetch-found';
import type { AskedSearch } from './search-params';

/** As many as are ever counted. */
const MOST = TOTAL_CAP - 1;

/** How many of how many are there; the total is at most TOTAL_CAP. */
export type Progress = (gathered: number, total: number) => void;

/** All that the server finds, page by page, ten thousand at most. */
@Service()
export class GatherFound {
  readonly #fetchFound = inject(FetchFound);

  /** Ends early, with what is there, once `cancelled`. @throws ApiError */
  async execute(asked: AskedSearch, progress: Progress, cancelled: AbortSignal): Promise<readonly FoundLicence[]> {
    const found = new Map<string, FoundLicence>();
    let [after, total]: [string | null, number] = [null, 0];
    do {
      const page = await this.#fetchFound.execute(asked, after, LARGEST_PAGE);
      for (const licence of page.licences) found.set(licence.id, licence);
      total = page.total ?? total;
      after = page.next;
      progress(found.size, total);
    } while (after && found.size < MOST && !cancelled.aborted);
    return [...found.values()].slice(0, MOST);
  }
}
