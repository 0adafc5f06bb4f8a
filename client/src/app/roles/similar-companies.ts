import { inject, Service, signal, computed } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { Companies, type Company } from '#contract/company';
import { debounceTime } from 'rxjs';
import { ApiClient } from '../session/api-client';

/** Milliseconds without a key after which the server is asked. */
const PAUSE_MS = 500;

/** Companies whose names are much like that of the one about to be created. */
@Service({ autoProvided: false })
export class SimilarCompanies {
  readonly #api = inject(ApiClient);
  readonly #query = signal('');
  readonly #answer = signal<{ readonly query: string; readonly companies: readonly Company[] } | null>(null);
  readonly companies = computed(() => {
    const answer = this.#answer();
    return answer?.query === this.#query() ? answer.companies : [];
  });

  constructor() {
    toObservable(this.#query)
      .pipe(debounceTime(PAUSE_MS), takeUntilDestroyed())
      .subscribe(() => void this.look());
  }

  /** They are looked up once there is a pause in typing. */
  watch(name: string, country: string | null): void {
    const isWhole = name.trim() && name.length <= 300 && country;
    this.#query.set(isWhole ? String(new URLSearchParams({ name: name.trim(), country })) : '');
  }

  /** Looks them up now, unless they were. @returns whether there are some nobody was shown before */
  async look(): Promise<boolean> {
    const query = this.#query();
    if (!query || this.#answer()?.query === query) return false;
    const companies = await this.#fetch(query);
    if (!companies || this.#query() !== query || this.#answer()?.query === query) return false;
    this.#answer.set({ query, companies });
    return companies.length > 0;
  }

  /** Undefined without an answer: what follows, the creation, says why there is none. */
  async #fetch(query: string): Promise<readonly Company[] | undefined> {
    try {
      return (await this.#api.fetch('GET', `/api/companies/similar?${query}`, Companies)).companies;
    } catch {
      return undefined;
    }
  }
}
