import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonFooter } from '@ionic/angular/ion-footer';
import { IonIcon } from '@ionic/angular/ion-icon';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { addOutline, cameraOutline, searchOutline } from 'ionicons/icons';
import type { SearchOrder } from '#contract/search-order';
import { AsOfLine } from '../licence-view/as-of-line';
import { type Chip, FilterChips } from '../licence-view/filter-chips';
import { LicenceListing } from '../licence-view/licence-listing';
import { LicenceRowsPageActions } from '../licence-view/licence-rows.actions';
import { licenceRowsFeature } from '../licence-view/licence-rows.feature';
import { ListProblem } from '../licence-view/list-problem';
import { NumberSearch } from '../licence-view/number-search';
import { observeMinWidth } from '../licence-view/observe-min-width';
import { OrderSelect } from '../licence-view/order-select';
import { toRowLink } from '../licence-view/row-link';
import { SearchElsewhere } from '../licence-view/search-elsewhere';
import { UnreadableLicences } from '../licence-view/unreadable-licences';
import { UnreadableRows } from '../storage/unreadable-rows';
import { Unfetched } from '../licence-view/unfetched';
import { syncFeature } from '../sync/sync.feature';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Plural } from '../ui/plural';
import { LicenceListPageActions } from './licences.actions';
import { licencesFeature } from './licences.feature';
import { isWaitsHere } from './waits-here';

/** "My licences": those of the person and the company (F2), from what this device has. */
@Component({
  selector: 'app-licence-list-page',
  imports: [
    AsOfLine,
    Busy,
    EmptyState,
    FilterChips,
    IonContent,
    IonFooter,
    IonIcon,
    LicenceListing,
    ListProblem,
    NumberSearch,
    OrderSelect,
    PageHeader,
    Plural,
    RouterLink,
    SearchElsewhere,
    TranslatePipe,
    UnreadableLicences,
    Unfetched,
  ],
  templateUrl: './licence-list-page.html',
  styleUrl: './licence-list-page.css',
})
export class LicenceListPage implements ViewWillEnter {
  readonly #store = inject(Store);
  readonly #translate = inject(TranslateService);
  readonly #counts = this.#store.selectSignal(licencesFeature.selectWaitingCounts);

  protected readonly unreadable = inject(UnreadableRows);
  protected readonly rows = this.#store.selectSignal(licenceRowsFeature.selectRows);
  /** Null as long as nothing was fetched: an empty device says nothing of the server then. */
  protected readonly asOf = this.#store.selectSignal(syncFeature.selectAsOf);
  protected readonly isUnreadable = this.#store.selectSignal(licenceRowsFeature.selectIsUnreadable);
  protected readonly searchText = this.#store.selectSignal(licencesFeature.selectSearchText);
  protected readonly order = this.#store.selectSignal(licencesFeature.selectOrder);
  protected readonly waits = this.#store.selectSignal(licencesFeature.selectWaits);
  protected readonly shown = this.#store.selectSignal(licencesFeature.selectShown);
  protected readonly isNarrowed = computed(() => Boolean(this.searchText() || this.waits()));
  protected readonly chips = computed<readonly Chip[]>(() => {
    const waiting = this.#counts().map(({ waits, count }) => ({ value: waits as string, label: waits, count }));
    const all = { value: 'all', label: 'all', count: this.rows()?.length ?? 0 };
    return (waiting.length ? [all, ...waiting] : []).map((chip) => ({
      ...chip,
      label: String(this.#translate.instant(`licences.waits.${chip.label}`)),
    }));
  });
  protected readonly isWide = observeMinWidth(900);
  protected readonly linkOf = toRowLink;
  protected readonly icons = { create: addOutline, camera: cameraOutline, search: searchOutline };

  // Ionic keeps a page alive in the stack, so "opened" belongs to this hook and not to the constructor.
  ionViewWillEnter(): void {
    this.#store.dispatch(LicenceRowsPageActions.opened());
  }

  protected search(text: string): void {
    this.#store.dispatch(LicenceListPageActions.searchTyped({ text }));
  }

  protected showMine(): void {
    this.#store.dispatch(LicenceListPageActions.myLicencesTapped());
  }

  protected sort(order: SearchOrder): void {
    this.#store.dispatch(LicenceListPageActions.orderChosen({ order }));
  }

  protected pick(chip: string): void {
    this.#store.dispatch(LicenceListPageActions.waitingTapped({ waits: isWaitsHere(chip) ? chip : null }));
  }
}
