import { Component, computed, inject, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { checkmarkCircleOutline } from 'ionicons/icons';
import { deskFeature } from './desk.feature';

/** What was decided last, said on the page that was opened next: the next licence, or the queue when none waits. */
@Component({
  selector: 'app-recorded-line',
  imports: [IonIcon, TranslatePipe],
  template: `
    <div role="status">
      @if (recorded(); as decision) {
        <p class="note note-success">
          <ion-icon [icon]="icon" aria-hidden="true" />
          <span>
            <strong class="number">{{ decision.number }}</strong>: {{ 'history.kinds.' + decision.kind | translate }}.
            {{ (decision.nextId ? 'desk.next' : 'desk.last') | translate }}
          </span>
        </p>
      }
    </div>
  `,
  styles: `
    :host {
      display: contents;
    }
    [role='status']:empty {
      position: absolute;
    }
    ion-icon {
      flex: none;
      color: var(--app-success);
      font-size: 22px;
    }
  `,
})
export class RecordedLine {
  /** The licence the page shows; null on the page of the queue. */
  readonly shownId = input.required<string | null>();
  readonly #recorded = inject(Store).selectSignal(deskFeature.selectRecorded);
  protected readonly recorded = computed(() => {
    const recorded = this.#recorded();
    return recorded?.nextId === this.shownId() ? recorded : null;
  });
  protected readonly icon = checkmarkCircleOutline;
}
