import { Component, inject } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { boatOutline } from 'ionicons/icons';
import { LicenceRowsPageActions } from '../licence-view/licence-rows.actions';
import { QueueView } from '../licence-view/queue-view';
import { PageHeader } from '../ui/page-header';
import { ClearancePageActions } from './clearance.actions';
import { clearanceFeature } from './clearance.feature';
import { isOfficeFilter } from './office-list';

/** What customs expects at this office, the earliest arrival first. */
@Component({
  selector: 'app-clearance-page',
  imports: [IonContent, PageHeader, QueueView, TranslatePipe],
  templateUrl: './clearance-page.html',
  styles: `
    app-queue-view {
      --search-height: 64px;
      --search-size: 1.375rem;
    }
  `,
})
export class ClearancePage implements ViewWillEnter {
  readonly #store = inject(Store);
  protected readonly counts = this.#store.selectSignal(clearanceFeature.selectCounts);
  protected readonly shown = this.#store.selectSignal(clearanceFeature.selectShown);
  protected readonly filter = this.#store.selectSignal(clearanceFeature.selectFilter);
  protected readonly searchText = this.#store.selectSignal(clearanceFeature.selectSearchText);
  protected readonly icon = boatOutline;

  ionViewWillEnter(): void {
    this.#store.dispatch(LicenceRowsPageActions.opened());
  }

  protected pick(filter: string): void {
    if (isOfficeFilter(filter)) this.#store.dispatch(ClearancePageActions.filterTapped({ filter }));
  }

  protected search(text: string): void {
    this.#store.dispatch(ClearancePageActions.searchTyped({ text }));
  }
}
