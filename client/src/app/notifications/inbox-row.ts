import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { mailOutline } from 'ionicons/icons';
import type { InboxRecord } from '../storage/records';
import { AppDate } from '../ui/app-date';
import { PersonName } from '../ui/person-name';
import { iconOf } from './event-icons';
import { isByClock, newsPath } from './news';

/** One message: what happened, and beside it the way to what was sent about it. */
@Component({
  selector: 'app-inbox-row',
  imports: [AppDate, IonIcon, PersonName, RouterLink, TranslatePipe],
  templateUrl: 'inbox-row.html',
  styleUrl: 'inbox-row.css',
})
export class InboxRow {
  readonly item = input.required<InboxRecord>();
  readonly opened = output();
  protected readonly path = computed(() => newsPath(this.item()));
  protected readonly icon = computed(() => iconOf(this.item().kind));
  protected readonly sentIcon = mailOutline;
  protected readonly isByClock = isByClock;
}
