import { Component, computed, inject } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { fileTrayOutline, searchOutline } from 'ionicons/icons';
import { AsOfLine } from '../licence-view/as-of-line';
import { FilterChips } from '../licence-view/filter-chips';
import { LicenceRowsPageActions } from '../licence-view/licence-rows.actions';
import { licenceRowsFeature } from '../licence-view/licence-rows.feature';
import { ListProblem } from '../licence-view/list-problem';
import { NumberSearch } from '../licence-view/number-search';
import { QueueList } from '../licence-view/queue-list';
import { sessionFeature } from '../session/session.feature';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { DeskPageActions } from './desk.actions';
import { deskFeature } from './desk.feature';
import { isQueueFilter } from './queue';
import { RecordedLine } from './recorded-line';

/** What was lodged with the competent authority, the earliest arrival first. */
@Component({
  selector: 'app-desk-page',
  imports: [
    AsOfLine,
    Busy,
    EmptyState,
    FilterChips,
    IonContent,
    ListProblem,
    NumberSearch,
    PageHeader,
    QueueList,
    RecordedLine,
    TranslatePipe,
  ],
  templateUrl: './desk-page.html',
})
export class DeskPage implements ViewWillEnter {
  readonly #store = inject(Store);
  readonly #translate = inject(TranslateService);
  readonly #counts = this.#store.selectSignal(deskFeature.selectCounts);
  readonly #grant = this.#store.selectSignal(sessionFeature.selectActiveGrant);

  readonly #rows = this.#store.selectSignal(licenceRowsFeature.selectRows);
  protected readonly isRead = computed(() => this.#rows() !== null);
  protected readonly isUnreadable = this.#store.selectSignal(licenceRowsFeature.selectIsUnreadable);
  protected readonly shown = this.#store.selectSignal(deskFeature.selectShown);
  protected readonly filter = this.#store.selectSignal(deskFeature.selectFilter);
  protected readonly searchText = this.#store.selectSignal(deskFeature.selectSearchText);
  protected readonly holder = computed(() => this.#grant()?.holder ?? '');
  protected readonly chips = computed(() =>
    this.#counts().map(({ filter, count }) => ({
      value: filter,
      label: String(this.#translate.instant(`desk.filter.${filter}`)),
      count,
    })),
  );
  protected readonly icons = { empty: fileTrayOutline, search: searchOutline };

  ionViewWillEnter(): void {
    this.#store.dispatch(LicenceRowsPageActions.opened());
  }

  protected pick(filter: string): void {
    if (isQueueFilter(filter)) this.#store.dispatch(DeskPageActions.filterTapped({ filter }));
  }

  protected search(text: string): void {
    this.#store.dispatch(DeskPageActions.searchTyped({ text }));
  }
}
