import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { addDays } from '#domain/values/plain-date';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { fileTrayOutline, mailOutline, optionsOutline } from 'ionicons/icons';
import { PresentTime } from '../device/present-time';
import { toDateIn } from '../licence-view/days-until';
import { Near } from '../licence-view/near';
import { Unfetched } from '../licence-view/unfetched';
import { KnownPreferences } from '../session/known-preferences';
import { MailBounceNote } from '../session/mail-bounce-note';
import { syncFeature } from '../sync/sync.feature';
import { AppDate } from '../ui/app-date';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { UnreadableRows } from '../storage/unreadable-rows';
import { PageHeader } from '../ui/page-header';
import { Plural } from '../ui/plural';
import { InboxPageActions } from './inbox.actions';
import { toInboxDays } from './inbox-days';
import { inboxFeature } from './inbox.feature';
import { InboxRow } from './inbox-row';

/** Messages drawn at first, and added whenever the end comes near. */
const BATCH = 60;

/** What happened, newest first, day by day; a tap opens the licence. */
@Component({
  selector: 'app-inbox-page',
  imports: [
    AppDate,
    Busy,
    EmptyState,
    InboxRow,
    IonContent,
    IonIcon,
    MailBounceNote,
    Near,
    PageHeader,
    Plural,
    RouterLink,
    TranslatePipe,
    Unfetched,
  ],
  templateUrl: 'inbox-page.html',
  styleUrl: 'inbox-page.css',
})
export class InboxPage implements ViewWillEnter {
  readonly #store = inject(Store);
  readonly #time = inject(PresentTime);
  readonly #preferences = inject(KnownPreferences);
  protected readonly unreadable = inject(UnreadableRows);
  protected readonly items = this.#store.selectSignal(inboxFeature.selectItems);
  protected readonly asOf = this.#store.selectSignal(syncFeature.selectAsOf);
  protected readonly unreadIds = this.#store.selectSignal(inboxFeature.selectUnreadIds);
  protected readonly most = signal(BATCH);
  protected readonly days = computed(() => toInboxDays(this.items()?.slice(0, this.most()) ?? []));
  protected readonly icons = { empty: fileTrayOutline, preferences: optionsOutline, sent: mailOutline };
  protected today = toDateIn(this.#time.now());
  protected yesterday = addDays(this.today, -1);

  ionViewWillEnter(): void {
    this.today = toDateIn(this.#time.now());
    this.yesterday = addDays(this.today, -1);
    this.#preferences.refreshQuietly();
  }

  protected read(ids: readonly string[]): void {
    this.#store.dispatch(InboxPageActions.itemsRead({ ids }));
  }

  protected drawMore(): void {
    this.most.update((most) => most + BATCH);
  }
}
