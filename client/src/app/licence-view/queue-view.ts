import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { Store } from '@ngrx/store';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { searchOutline } from 'ionicons/icons';
import { sessionFeature } from '../session/session.feature';
import type { LicenceRow } from '../storage/licence-list';
import { UnreadableRows } from '../storage/unreadable-rows';
import { syncFeature } from '../sync/sync.feature';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { Plural } from '../ui/plural';
import { AsOfLine } from './as-of-line';
import { FilterChips } from './filter-chips';
import { LicenceRowsPageActions } from './licence-rows.actions';
import { licenceRowsFeature } from './licence-rows.feature';
import { ListProblem } from './list-problem';
import { NumberSearch } from './number-search';
import { QueueList } from './queue-list';
import { SearchElsewhere } from './search-elsewhere';
import { UnreadableLicences } from './unreadable-licences';
import { Unfetched } from './unfetched';

/** How many rows are behind a filter. */
interface FilterCount {
  readonly filter: string;
  readonly count: number;
}

/**
 * What waits for an officer: search, filters, how many, and the queue. Words under `<words>`: `title`, `filters`,
 * `filter.<filter>`, `count`, `foundCount`, `notFound`, `empty.<filter>`. What stands above the search is the content.
 */
@Component({
  selector: 'app-queue-view',
  imports: [
    AsOfLine,
    Busy,
    EmptyState,
    FilterChips,
    ListProblem,
    NumberSearch,
    Plural,
    QueueList,
    SearchElsewhere,
    TranslatePipe,
    UnreadableLicences,
    Unfetched,
  ],
  templateUrl: './queue-view.html',
  styles: `
    .head {
      display: flex;
      gap: var(--app-space-3);
    }
    app-number-search {
      flex: 1;
    }
  `,
  host: { class: 'stack' },
})
export class QueueView {
  readonly #store = inject(Store);
  readonly #translate = inject(TranslateService);
  readonly #read = this.#store.selectSignal(licenceRowsFeature.selectRows);
  readonly #grant = this.#store.selectSignal(sessionFeature.selectActiveGrant);

  readonly words = input.required<string>();
  /** Where a row's page is: `/desk`. */
  readonly base = input.required<string>();
  /** Of the empty queue, from `ionicons/icons`. */
  readonly icon = input.required<string>();
  readonly counts = input.required<readonly FilterCount[]>();
  readonly filter = input.required<string>();
  readonly searchText = input.required<string>();
  /** What is to be shown: those found, or those behind the filter. */
  readonly rows = input.required<readonly LicenceRow[]>();
  /** Who else has a licence open now: names by its id. */
  readonly openWith = input<ReadonlyMap<string, string>>(new Map());
  readonly picked = output<string>();
  readonly searched = output<string>();

  protected readonly unreadable = inject(UnreadableRows);
  /** Null as long as nothing was fetched: an empty device says nothing of the server then. */
  protected readonly asOf = this.#store.selectSignal(syncFeature.selectAsOf);
  protected readonly isRead = computed(() => this.#read() !== null);
  protected readonly isUnreadable = this.#store.selectSignal(licenceRowsFeature.selectIsUnreadable);
  protected readonly holder = computed(() => this.#grant()?.holder ?? '');
  protected readonly chips = computed(() =>
    this.counts().map(({ filter, count }) => ({
      value: filter,
      label: String(this.#translate.instant(`${this.words()}.filter.${filter}`)),
      count,
    })),
  );
  protected readonly searchIcon = searchOutline;

  protected readonly list = viewChild(QueueList);
  protected readonly search = viewChild(NumberSearch);

  /** To the next row or the one before. */
  move(by: 1 | -1): void {
    this.list()?.move(by);
  }

  focusSearch(): void {
    this.search()?.focus();
  }

  protected open(): void {
    this.#store.dispatch(LicenceRowsPageActions.opened());
  }
}
