import { Component, inject } from '@angular/core';
import { IonContent } from '@ionic/angular/ion-content';
import type { ViewWillEnter } from '@ionic/angular/common';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { checkmarkDoneOutline } from 'ionicons/icons';
import { sessionFeature } from '../session/session.feature';
import type { ConflictChoice } from '../storage/resolve-conflict';
import { AppDate } from '../ui/app-date';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { OutboxPageActions } from './outbox.actions';
import { outboxFeature } from './outbox.feature';
import { OutboxRow } from './outbox-row';
import { syncFeature } from './sync.feature';

/** Everything that waits to be sent, in words: where it stands, why, and what can be done. */
@Component({
  selector: 'app-outbox-page',
  imports: [AppDate, Busy, EmptyState, IonContent, OutboxRow, PageHeader, TranslatePipe],
  templateUrl: 'outbox-page.html',
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class OutboxPage implements ViewWillEnter {
  readonly #store = inject(Store);
  protected readonly pending = this.#store.selectSignal(outboxFeature.selectPending);
  protected readonly received = this.#store.selectSignal(outboxFeature.selectReceived);
  protected readonly hasFailed = this.#store.selectSignal(outboxFeature.selectHasFailed);
  protected readonly reach = this.#store.selectSignal(syncFeature.selectReach);
  protected readonly needsSignIn = this.#store.selectSignal(syncFeature.selectNeedsSignIn);
  protected readonly missingStep = this.#store.selectSignal(sessionFeature.selectMissingStep);
  protected readonly nextTryAt = this.#store.selectSignal(syncFeature.selectNextTryAt);
  protected readonly emptyIcon = checkmarkDoneOutline;

  // Ionic keeps a page alive in the stack, so "opened" belongs to this hook and not to the constructor.
  ionViewWillEnter(): void {
    this.open();
  }

  protected open(): void {
    this.#store.dispatch(OutboxPageActions.opened());
  }

  protected send(): void {
    this.#store.dispatch(OutboxPageActions.sendTapped());
  }

  protected export(): void {
    this.#store.dispatch(OutboxPageActions.exportTapped());
  }

  protected retry(mutationId: string): void {
    this.#store.dispatch(OutboxPageActions.retryTapped({ mutationId }));
  }

  protected discard(mutationId: string): void {
    this.#store.dispatch(OutboxPageActions.discardConfirmed({ mutationId }));
  }

  protected decide(mutationId: string, choice: ConflictChoice): void {
    this.#store.dispatch(OutboxPageActions.conflictDecided({ mutationId, choice }));
  }
}
