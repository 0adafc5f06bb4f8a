import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { fileTrayOutline } from 'ionicons/icons';
import { Busy } from '../ui/busy';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { PersonName } from '../ui/person-name';
import { AppDate } from '../ui/app-date';
import { InboxPageActions } from './inbox.actions';
import { inboxFeature } from './inbox.feature';
import { iconOf } from './event-icons';
import { isByClock, newsPath } from './news';

/** What happened, newest first; a tap opens the licence. */
@Component({
  selector: 'app-inbox-page',
  imports: [AppDate, Busy, EmptyState, IonContent, IonIcon, PageHeader, PersonName, RouterLink, TranslatePipe],
  templateUrl: 'inbox-page.html',
  styleUrl: 'inbox-page.css',
})
export class InboxPage {
  readonly #store = inject(Store);
  protected readonly items = this.#store.selectSignal(inboxFeature.selectItems);
  protected readonly unreadIds = computed(
    () =>
      this.items()
        ?.filter(({ readAt }) => readAt === null)
        .map(({ id }) => id) ?? [],
  );
  protected readonly emptyIcon = fileTrayOutline;
  protected readonly iconOf = iconOf;
  protected readonly isByClock = isByClock;
  protected readonly pathOf = newsPath;

  protected read(ids: readonly string[]): void {
    this.#store.dispatch(InboxPageActions.itemsRead({ ids }));
  }
}
