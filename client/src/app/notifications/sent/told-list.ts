import { computed, inject, Service, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ToldNewsPage, type ToldNews } from '#contract/delivery';
import { ApiClient } from '../../session/api-client';
import { Attempt } from '../../session/attempt';
import { AccountDatabases } from '../../storage/account-databases';
import { LastAnswers } from '../../storage/last-answers';

/** Which part of the ledger is looked at: what failed only, or what was sent about one message of the inbox. */
export interface ToldFilter {
  readonly only?: 'failed' | undefined;
  readonly item?: string | undefined;
}

/** The ledger of one page, newest first, page after page; without a network the beginning as it was last seen. */
@Service({ autoProvided: false })
export class ToldList {
  readonly #api = inject(ApiClient);
  readonly #answers = inject(LastAnswers);
  readonly #databases = inject(AccountDatabases);
  readonly #last = toSignal(this.#answers.observe('toldNews', ToldNewsPage), { initialValue: null });
  readonly #filter = signal<ToldFilter>({});
  /** What the server said for the filter; null before it did. */
  readonly #read = signal<ToldNewsPage | null>(null);
  readonly loading = new Attempt();
  readonly loadingMore = new Attempt();

  readonly #kept = computed(() => (isWhole(this.#filter()) ? this.#last() : null));
  /** Null as long as neither server nor device knows. */
  readonly news = computed<readonly ToldNews[] | null>(() => this.#read()?.news ?? this.#kept()?.answer.news ?? null);
  readonly hasMore = computed(() => !!this.#read()?.next);
  /** When what is shown was true; null for now. */
  readonly asOf = computed(() => (this.#read() ? null : (this.#kept()?.asOf ?? null)));

  /** From the beginning; what is shown stays until the answer is there. */
  async load(filter: ToldFilter): Promise<void> {
    if (!isSame(filter, this.#filter())) {
      this.#filter.set(filter);
      this.#read.set(null);
    }
    const asked = this.#filter();
    await this.loading.run(async () => {
      const page = await this.#fetch(asked);
      if (this.#filter() === asked) this.#read.set(page);
    });
    // Another part was asked for meanwhile.
    if (this.#filter() !== asked) await this.load(this.#filter());
  }

  async loadMore(): Promise<void> {
    const read = this.#read();
    const filter = this.#filter();
    if (!read?.next) return;
    await this.loadingMore.run(async () => {
      const { news, next } = await this.#fetch(filter, read.next);
      if (this.#read() === read) this.#read.set({ news: [...read.news, ...news], next });
    });
  }

  async #fetch(filter: ToldFilter, before?: string | null): Promise<ToldNewsPage> {
    const { accountId } = this.#databases;
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...filter, before })) if (value) query.set(name, value);
    const page = await this.#api.fetch('GET', `/api/deliveries?${query}`, ToldNewsPage);
    if (!before && isWhole(filter) && accountId && this.#databases.accountId === accountId)
      await this.#answers.store('toldNews', page).catch(() => undefined);
    return page;
  }
}

const isSame = (a: ToldFilter, b: ToldFilter): boolean => a.only === b.only && a.item === b.item;

const isWhole = ({ only, item }: ToldFilter): boolean => !only && !item;
