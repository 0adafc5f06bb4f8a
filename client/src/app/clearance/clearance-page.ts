import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { boatOutline, scanOutline } from 'ionicons/icons';
import { LicenceRowsPageActions } from '../licence-view/licence-rows.actions';
import { QueueView } from '../licence-view/queue-view';
import { PageHeader } from '../ui/page-header';
import { ClearancePageActions } from './clearance.actions';
import { clearanceFeature } from './clearance.feature';
import { isWorthLookingUp } from './find/licence-codes';
import { LookUpElsewhere } from './find/look-up-elsewhere';
import { isOfficeFilter } from './office-list';

/** What customs expects at this office, the earliest arrival first. */
@Component({
  selector: 'app-clearance-page',
  imports: [IonContent, IonIcon, LookUpElsewhere, PageHeader, QueueView, RouterLink, TranslatePipe],
  templateUrl: './clearance-page.html',
  styles: `
    app-queue-view {
      --search-height: 64px;
      --search-size: 1.375rem;
    }
    .scan {
      min-height: 72px;
      font-size: 1.25rem;
    }
  `,
})
export class ClearancePage implements ViewWillEnter {
  readonly #store = inject(Store);
  protected readonly counts = this.#store.selectSignal(clearanceFeature.selectCounts);
  protected readonly shown = this.#store.selectSignal(clearanceFeature.selectShown);
  protected readonly filter = this.#store.selectSignal(clearanceFeature.selectFilter);
  protected readonly searchText = this.#store.selectSignal(clearanceFeature.selectSearchText);
  protected readonly icons = { none: boatOutline, scan: scanOutline };
  /** What was typed, where no licence on this device has it and another office's may. */
  protected readonly numberElsewhere = computed(() => {
    const text = this.searchText().trim();
    return this.shown().length === 0 && isWorthLookingUp(text) ? text : null;
  });

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
