import { Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonFooter } from '@ionic/angular/ion-footer';
import { IonIcon } from '@ionic/angular/ion-icon';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { addOutline, cameraOutline, searchOutline } from 'ionicons/icons';
import { AsOfLine } from '../licence-view/as-of-line';
import { LicenceRowsPageActions } from '../licence-view/licence-rows.actions';
import { licenceRowsFeature } from '../licence-view/licence-rows.feature';
import { ListProblem } from '../licence-view/list-problem';
import { Near } from '../licence-view/near';
import { NumberSearch } from '../licence-view/number-search';
import { observeMinWidth } from '../licence-view/observe-min-width';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Plural } from '../ui/plural';
import { LicenceCard } from './licence-card';
import type { Column } from './licence-order';
import { LicenceTable } from './licence-table';
import { LicenceListPageActions } from './licences.actions';
import { licencesFeature } from './licences.feature';

/** Rows drawn at first, and added whenever the end comes near. */
const BATCH = 60;

/** "My licences": those of the person and the company (F2), from what this device has. */
@Component({
  selector: 'app-licence-list-page',
  imports: [
    AsOfLine,
    Busy,
    EmptyState,
    IonContent,
    IonFooter,
    IonIcon,
    LicenceCard,
    LicenceTable,
    ListProblem,
    Near,
    NumberSearch,
    PageHeader,
    Plural,
    RouterLink,
    TranslatePipe,
  ],
  templateUrl: './licence-list-page.html',
  styleUrl: './licence-list-page.css',
})
export class LicenceListPage implements ViewWillEnter {
  readonly #store = inject(Store);
  readonly #shown = this.#store.selectSignal(licencesFeature.selectShown);

  protected readonly rows = this.#store.selectSignal(licenceRowsFeature.selectRows);
  protected readonly isUnreadable = this.#store.selectSignal(licenceRowsFeature.selectIsUnreadable);
  protected readonly searchText = this.#store.selectSignal(licencesFeature.selectSearchText);
  protected readonly order = this.#store.selectSignal(licencesFeature.selectOrder);
  protected readonly count = computed(() => this.#shown().length);
  readonly #most = linkedSignal({ source: () => [this.searchText(), this.order()], computation: () => BATCH });
  protected readonly drawn = computed(() => this.#shown().slice(0, this.#most()));
  protected readonly isWide = observeMinWidth(900);
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

  protected sort(column: Column): void {
    this.#store.dispatch(LicenceListPageActions.columnTapped({ column }));
  }

  protected drawMore(): void {
    this.#most.update((most) => most + BATCH);
  }
}
