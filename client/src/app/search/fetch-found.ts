import { inject, Service } from '@angular/core';
import { FoundLicences } from '#contract/search';
import { ApiClient } from '../session/api-client';
import type { AskedSearch } from './search-params';

/** The most rows the server gives at once. */
export const LARGEST_PAGE = 100;

/** One page of what the server finds. */
@Service()
export class FetchFound {
  readonly #api = inject(ApiClient);

  /** `after`: `next` of the page before; null for the first. @throws ApiError */
  execute({ fields, order, zone }: AskedSearch, after: string | null, limit: number): Promise<FoundLicences> {
    const asked = { ...fields, order, zone, limit: String(limit), ...(after ? { after } : {}) };
    return this.#api.fetch('GET', `/api/licences?${new URLSearchParams(asked)}`, FoundLicences);
  }
}
