import { Component, computed, inject, input } from '@angular/core';
import type { PlainDate } from '#domain/values/plain-date';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { alertCircleOutline, boatOutline, calendarOutline } from 'ionicons/icons';
import { PresentTime } from '../device/present-time';
import { toDateIn, toDaysWords } from './days-until';

/** "Arrives in 3 days", "Expired 2 days ago": days from today in the reader's calendar. Draws nothing without a date. */
@Component({
  selector: 'app-days-note',
  imports: [IonIcon, TranslatePipe],
  template: `
    @if (words(); as note) {
      <span class="small" [class.near]="note.isNear">
        <ion-icon [icon]="note.isNear ? icons.near : icons[about()]" aria-hidden="true" />
        {{ note.key | translate: note.params }}
      </span>
    }
  `,
  styles: `
    /* Without a date it takes no place, not even a gap. */
    :host {
      display: contents;
    }
    span {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      color: var(--app-muted);
    }
    ion-icon {
      flex: none;
    }
    .near {
      color: var(--app-accent);
      font-weight: 600;
    }
  `,
})
export class DaysNote {
  readonly about = input.required<'arrival' | 'expiry'>();
  /** The instant of arrival or the last day of validity. */
  readonly date = input.required<string | null>();
  readonly #time = inject(PresentTime);
  protected readonly icons = { near: alertCircleOutline, arrival: boatOutline, expiry: calendarOutline };
  protected readonly words = computed(() => {
    const date = this.date();
    if (!date) return null;
    const on = date.length === 10 ? (date as PlainDate) : toDateIn(date);
    return toDaysWords(this.about(), toDateIn(this.#time.now()), on);
  });
}
