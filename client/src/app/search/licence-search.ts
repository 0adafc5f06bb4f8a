import { computed, inject, Service, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import type { FoundLicence, FoundLicences } from '#contract/search';
import type { Problem } from '#contract/problem';
import { licenceRowsFeature } from '../licence-view/licence-rows.feature';
import type { ShownLicence } from '../licence-view/shown-licence';
import { toProblem } from '../session/api-error';
import { sessionFeature } from '../session/session.feature';
import { syncFeature } from '../sync/sync.feature';
import { FetchFound } from './fetch-found';
import { findHere } from './find-here';
import { toShown } from './found-row';
import type { AskedSearch } from './search-params';

/** Rows asked for at once: a few screens of a phone. */
const PAGE = 50;
/** Codes of problems that mean: nobody was reached. */
const NO_NETWORK: readonly string[] = ['unreachable', 'timed-out'];

/** Where what is shown comes from; null while nothing was answered yet. */
type Answer =
  { readonly from: 'server'; readonly pages: readonly FoundLicences[] } | { readonly from: 'device' } | null;

/** One search after the other: at the server, and without it on this device. Provided by the page. */
@Service({ autoProvided: false })
export class LicenceSearch {
  readonly #fetchFound = inject(FetchFound);
  readonly #store = inject(Store);
  readonly #here = this.#store.selectSignal(licenceRowsFeature.selectRows);
  readonly #ownName = this.#store.selectSignal(sessionFeature.selectOwnName);
  readonly #reach = this.#store.selectSignal(syncFeature.selectReach);
  readonly #asked = signal<AskedSearch | null>(null);
  readonly #answer = signal<Answer>(null);
  readonly #isAsking = signal(false);
  readonly #problem = signal<Problem | null>(null);
  #run = 0;

  readonly asked = this.#asked.asReadonly();
  readonly isAsking = this.#isAsking.asReadonly();
  readonly problem = this.#problem.asReadonly();
  readonly isFromDevice = computed(() => this.#answer()?.from === 'device');
  readonly #hereById = computed(() => new Map(this.#here()?.map((row) => [row.id, row])));

  /** Null while it is not known. */
  readonly rows = computed<readonly ShownLicence[] | null>(() => {
    const [answer, asked, here] = [this.#answer(), this.#asked(), this.#here()];
    if (!answer || !asked) return null;
    if (answer.from === 'device') return here && findHere(here, asked, this.#ownName());
    return distinct(answer.pages).map((found) => toShown(found, this.#hereById().get(found.id)));
  });
  /** How many there are, at most TOTAL_CAP. */
  readonly total = computed(() => {
    const answer = this.#answer();
    return answer?.from === 'server' ? (answer.pages[0]?.total ?? 0) : (this.rows()?.length ?? 0);
  });
  readonly hasMore = computed(() => this.#next() !== null);

  /** Asks the server; where it is known not to be reached, and not `anyway`, this device. What was asked before is no longer waited for. */
  async ask(asked: AskedSearch, anyway = false): Promise<void> {
    const isNew = this.#asked() !== asked;
    this.#asked.set(asked);
    if (isNew) this.#answer.set(null);
    if (!anyway && ['offline', 'captive', 'serverDown'].includes(this.#reach())) return this.#askHere();
    await this.#fetch(asked, null, (page) => this.#answer.set({ from: 'server', pages: [page] }));
  }

  /** Asks again for the first page, or for what comes next where that failed. */
  async again(): Promise<void> {
    const asked = this.#asked();
    if (!asked) return;
    if (this.#answer()?.from === 'server') await this.more();
    else await this.ask(asked, true);
  }

  /** Adds the next page. */
  async more(): Promise<void> {
    const [asked, next] = [this.#asked(), this.#next()];
    if (!asked || !next || this.#isAsking()) return;
    await this.#fetch(asked, next, (page) =>
      this.#answer.update((answer) =>
        answer?.from === 'server' ? { ...answer, pages: [...answer.pages, page] } : answer,
      ),
    );
  }

  async #fetch(asked: AskedSearch, after: string | null, take: (page: FoundLicences) => void): Promise<void> {
    const run = ++this.#run;
    this.#isAsking.set(true);
    this.#problem.set(null);
    try {
      const page = await this.#fetchFound.execute(asked, after, PAGE);
      if (run === this.#run) take(page);
    } catch (error) {
      if (run === this.#run) this.#fail(toProblem(error), after);
    } finally {
      if (run === this.#run) this.#isAsking.set(false);
    }
  }

  /** Without a network the first page comes from the device; of what was found already nothing is taken away. */
  #fail(problem: Problem, after: string | null): void {
    if (after === null && NO_NETWORK.includes(problem.code)) this.#askHere();
    else this.#problem.set(problem);
  }

  #askHere(): void {
    this.#run += 1;
    this.#isAsking.set(false);
    this.#problem.set(null);
    this.#answer.set({ from: 'device' });
  }

  #next(): string | null {
    const answer = this.#answer();
    return answer?.from === 'server' ? (answer.pages.at(-1)?.next ?? null) : null;
  }
}

/** A row that changed between two pages may come twice: the later one is right. */
function distinct(pages: readonly FoundLicences[]): FoundLicence[] {
  return [...new Map(pages.flatMap(({ licences }) => licences).map((it) => [it.id, it])).values()];
}
