import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { mailOutline } from 'ionicons/icons';
import { Near } from '../../licence-view/near';
import { MailBounceNote } from '../../session/mail-bounce-note';
import { syncFeature } from '../../sync/sync.feature';
import { AppDate } from '../../ui/app-date';
import { Busy } from '../../ui/busy';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { Switch } from '../../ui/switch';
import { ToldCard } from './told-card';
import { ToldList } from './told-list';

/** "What was sent to you": the ledger of mails and push messages (B13), or what was sent about one message of the inbox. */
@Component({
  selector: 'app-sent-page',
  imports: [
    ...[AppDate, Busy, EmptyState, IonContent, MailBounceNote, Near, PageHeader, ProblemNote, RouterLink],
    ...[Switch, ToldCard, TranslatePipe],
  ],
  templateUrl: 'sent-page.html',
  styles: `
    .more {
      height: 1px;
    }
  `,
  providers: [ToldList],
})
export class SentPage implements ViewWillEnter {
  /** Id of a message of the inbox, from the query. */
  readonly item = input<string>();
  readonly #reach = inject(Store).selectSignal(syncFeature.selectReach);
  readonly #isAway = computed(() => !['online', 'unknown'].includes(this.#reach()));
  protected readonly list = inject(ToldList);
  protected readonly only = signal<'failed' | undefined>(undefined);
  protected readonly emptyOf = computed(() => (this.item() ? 'one' : (this.only() ?? 'all')));
  protected readonly icon = mailOutline;

  constructor() {
    effect(() => {
      this.item();
      this.only();
      if (!this.#isAway()) untracked(() => this.load());
    });
  }

  ionViewWillEnter(): void {
    this.load();
  }

  protected load(): void {
    void this.list.load({ only: this.item() ? undefined : this.only(), item: this.item() });
  }
}
