import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonFooter } from '@ionic/angular/ion-footer';
import { IonIcon } from '@ionic/angular/ion-icon';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { chevronDownOutline, chevronUpOutline, closeOutline, optionsOutline, searchOutline } from 'ionicons/icons';
import { distinctUntilChanged, filter, map, startWith } from 'rxjs';
import { TOTAL_CAP } from '#contract/search';
import type { SearchOrder } from '#contract/search-order';
import { OWN_ZONE } from '../device/own-zone';
import { AsOfLine } from '../licence-view/as-of-line';
import { LicenceListing } from '../licence-view/licence-listing';
import { LicenceRowsPageActions } from '../licence-view/licence-rows.actions';
import { licenceRowsFeature } from '../licence-view/licence-rows.feature';
import { ListProblem } from '../licence-view/list-problem';
import { Near } from '../licence-view/near';
import { observeMinWidth } from '../licence-view/observe-min-width';
import { OrderSelect } from '../licence-view/order-select';
import type { ShownLicence } from '../licence-view/shown-licence';
import { homePathOf } from '../session/home-path';
import { sessionFeature } from '../session/session.feature';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Plural } from '../ui/plural';
import { ProblemNote } from '../ui/problem-note';
import { ActiveFilters } from './active-filters';
import { ExportButton } from './export-button';
import { toFoundLink } from './found-row';
import { LicenceSearch } from './licence-search';
import { SearchForm } from './search-form';
import { readSearch, type SearchField, type SearchFields, toParams } from './search-params';
import { ShareButton } from './share-button';

/** Search by everything (F3, F4). The address says what is searched: it can be kept, shared and gone back to. */
@Component({
  selector: 'app-search-page',
  imports: [
    ActiveFilters,
    AsOfLine,
    Busy,
    EmptyState,
    ExportButton,
    IonContent,
    IonFooter,
    IonIcon,
    LicenceListing,
    ListProblem,
    Near,
    OrderSelect,
    PageHeader,
    Plural,
    ProblemNote,
    RouterLink,
    SearchForm,
    ShareButton,
    TranslatePipe,
  ],
  providers: [LicenceSearch],
  templateUrl: './search-page.html',
  styleUrl: './search-page.css',
})
export class SearchPage implements ViewWillEnter {
  readonly #router = inject(Router);
  readonly #store = inject(Store);
  protected readonly found = inject(LicenceSearch);
  readonly #grant = this.#store.selectSignal(sessionFeature.selectActiveGrant);
  protected readonly isUnreadable = this.#store.selectSignal(licenceRowsFeature.selectIsUnreadable);
  /** A page that was left keeps its search, whatever the address says. */
  readonly #params = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
      startWith(this.#router.url),
      filter((url) => /^\/search(?=[?#]|$)/.test(url)),
      distinctUntilChanged(),
      map((url) => this.#router.parseUrl(url).queryParamMap),
    ),
  );
  protected readonly search = computed(() => {
    const params = this.#params();
    return params ? readSearch(params, OWN_ZONE) : null;
  });
  protected readonly typed = linkedSignal<SearchFields>(() => this.search()?.fields ?? {});
  protected readonly filterCount = computed(() => Object.keys(this.search()?.fields ?? {}).length);
  protected readonly faults = computed(() => Object.entries(this.search()?.faults ?? {}));
  /** Beside what was found there is room for the form only while there is nothing to be found yet. */
  protected readonly isFormOpen = linkedSignal(() => this.filterCount() === 0);
  protected readonly isCapped = computed(() => !this.found.isFromDevice() && this.found.total() >= TOTAL_CAP);
  protected readonly isWide = observeMinWidth(900);
  protected readonly home = computed(() => homePathOf(this.#grant()?.role ?? null));
  protected readonly isImporter = computed(() => this.#grant()?.role === 'importer');
  protected readonly linkOf = (row: ShownLicence): readonly string[] => toFoundLink(row, this.#grant());
  protected readonly sheet = viewChild<ElementRef<HTMLDialogElement>>('sheet');
  protected readonly most = TOTAL_CAP - 1;
  protected readonly icons = {
    filters: optionsOutline,
    nothing: searchOutline,
    close: closeOutline,
    open: chevronDownOutline,
    shut: chevronUpOutline,
  };

  constructor() {
    effect(() => {
      const search = this.search();
      if (search?.query) untracked(() => void this.found.ask(search));
    });
  }

  ionViewWillEnter(): void {
    this.#store.dispatch(LicenceRowsPageActions.opened());
  }

  protected searchFor(fields: SearchFields): void {
    this.sheet()?.nativeElement.close();
    this.#go({ fields });
  }

  protected remove(field: SearchField): void {
    const { [field]: _, ...fields } = this.search()?.fields ?? {};
    this.#go({ fields });
  }

  protected sort(order: SearchOrder): void {
    this.#go({ order });
  }

  #go(changes: { readonly fields?: SearchFields; readonly order?: SearchOrder }): void {
    const search = this.search();
    if (!search) return;
    void this.#router.navigate(['/search'], { queryParams: toParams({ ...search, ...changes }) });
  }
}
