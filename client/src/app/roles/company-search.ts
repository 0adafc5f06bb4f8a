import { inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { Companies, type CompaniesQuery, type Company } from '#contract/company';
import type { Problem } from '#contract/problem';
import {
  catchError,
  concat,
  debounceTime,
  filter,
  from,
  map,
  merge,
  of,
  Subject,
  switchMap,
  type Observable,
} from 'rxjs';
import { NETWORK } from '../device/network';
import { ApiClient } from '../session/api-client';
import { toProblem } from '../session/api-error';

/** Milliseconds without a key after which the server is asked. */
const PAUSE_MS = 300;
export const BLANK_QUERY: CompaniesQuery = { text: '', name: '', eori: '', city: '', country: '' };

/** What the search says now. */
export interface CompaniesFound {
  /** Null before the first answer, and while nothing is asked. */
  readonly companies: readonly Company[] | null;
  readonly isMore: boolean;
  readonly isRunning: boolean;
  readonly problem: Problem | null;
}

const NOTHING_ASKED: CompaniesFound = { companies: null, isMore: false, isRunning: false, problem: null };

/** Searches the companies the server knows: after a short pause in typing, at once when asked to, and when the network is back. */
@Service({ autoProvided: false })
export class CompanySearch {
  readonly #api = inject(ApiClient);
  readonly #asked = new Subject<void>();
  readonly #found = signal(NOTHING_ASKED);
  #searched: CompaniesQuery | undefined;
  readonly query = signal(BLANK_QUERY);
  readonly found = this.#found.asReadonly();

  constructor() {
    const typed = toObservable(this.query).pipe(
      debounceTime(PAUSE_MS),
      filter((query) => query !== this.#searched),
    );
    const isBack = inject(NETWORK).hints.pipe(filter((hint) => hint === 'online' && this.#found().problem !== null));
    merge(typed, this.#asked, isBack)
      .pipe(
        // An answer to what was typed before is not waited for.
        switchMap(() => this.#search(this.query())),
        takeUntilDestroyed(),
      )
      .subscribe((found) => this.#found.set(found));
  }

  /** Asks now, without waiting for a pause. */
  ask(): void {
    this.#asked.next();
  }

  #search(query: CompaniesQuery): Observable<CompaniesFound> {
    this.#searched = query;
    const fields = Object.entries(query).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : []));
    if (!fields.length) return of(NOTHING_ASKED);
    const answer = from(this.#api.fetch('GET', `/api/companies?${new URLSearchParams(fields)}`, Companies)).pipe(
      map((companies) => ({ ...NOTHING_ASKED, ...companies })),
      catchError((error: unknown) => of({ ...NOTHING_ASKED, problem: toProblem(error) })),
    );
    // What was found stands until there is an answer.
    return concat(of({ ...this.#found(), isRunning: true, problem: null }), answer);
  }
}
