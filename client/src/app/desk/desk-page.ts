import { Component, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import type { ViewWillEnter, ViewWillLeave } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { addOutline, fileTrayOutline } from 'ionicons/icons';
import { LicenceRowsPageActions } from '../licence-view/licence-rows.actions';
import { QueueView } from '../licence-view/queue-view';
import { PageHeader } from '../ui/page-header';
import { DeskPageActions } from './desk.actions';
import { deskFeature } from './desk.feature';
import { isQueueFilter } from './queue';
import { KeyList } from './key-list';
import { OpenLeases } from './open-leases';
import { PageKeys } from './page-keys';
import { toQueueKeys } from './queue-keys';
import { RecordedLine } from './recorded-line';

/** What was lodged with the competent authority, the earliest arrival first. */
@Component({
  selector: 'app-desk-page',
  imports: [IonContent, IonIcon, KeyList, PageHeader, QueueView, RecordedLine, RouterLink, TranslatePipe],
  providers: [OpenLeases, PageKeys],
  templateUrl: './desk-page.html',
})
export class DeskPage implements ViewWillEnter, ViewWillLeave {
  readonly #store = inject(Store);
  readonly #leases = inject(OpenLeases);
  protected readonly openWith = this.#leases.openWith;
  protected readonly counts = this.#store.selectSignal(deskFeature.selectCounts);
  protected readonly shown = this.#store.selectSignal(deskFeature.selectShown);
  protected readonly filter = this.#store.selectSignal(deskFeature.selectFilter);
  protected readonly searchText = this.#store.selectSignal(deskFeature.selectSearchText);
  readonly #pageKeys = inject(PageKeys);
  protected readonly view = viewChild.required(QueueView);
  protected readonly keyList = viewChild.required(KeyList);
  protected readonly keys = [
    ...toQueueKeys(this.view, (filter) => this.pick(filter)),
    { keys: ['?'], words: 'desk.keys.list', act: () => this.keyList().open() },
  ];
  protected readonly icon = fileTrayOutline;
  protected readonly createIcon = addOutline;

  ionViewWillEnter(): void {
    this.#store.dispatch(LicenceRowsPageActions.opened());
    this.#leases.watch();
    this.#pageKeys.listen(() => this.keys);
  }

  ionViewWillLeave(): void {
    this.#leases.end();
    this.#pageKeys.end();
  }

  protected pick(filter: string): void {
    if (isQueueFilter(filter)) this.#store.dispatch(DeskPageActions.filterTapped({ filter }));
  }

  protected search(text: string): void {
    this.#store.dispatch(DeskPageActions.searchTyped({ text }));
  }
}
