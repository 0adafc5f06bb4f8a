import { Component, computed, input } from '@angular/core';
import type { Delivery } from '#contract/delivery';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { mailOutline, phonePortraitOutline } from 'ionicons/icons';
import { AppDate } from '../../ui/app-date';
import { Plural } from '../../ui/plural';
import { toDeliveryWords, type DeliveryWords } from './delivery-words';

const LOOKS: Record<DeliveryWords['pill'], string> = {
  waiting: 'pill-info',
  handedOver: 'pill-success',
  delayed: 'pill-warn',
  failed: 'pill-danger',
  off: 'pill-neutral',
};

/** One mail or push message: where it went, and what became of it. */
@Component({
  selector: 'app-delivery-line',
  imports: [AppDate, IonIcon, Plural, TranslatePipe],
  template: `
    <ion-icon [icon]="icon()" aria-hidden="true" />
    <div>
      <p class="row">
        <span>
          @if (delivery().channel === 'mail') {
            {{ 'notifications.channels.mail' | translate }}
          } @else {
            {{
              delivery().device
                ? ('notifications.sent.pushTo' | translate: { device: delivery().device })
                : ('notifications.sent.pushToSome' | translate)
            }}
          }
        </span>
        <span class="pill" [class]="look()">{{ 'notifications.pills.' + words().pill | translate }}</span>
      </p>
      <p class="muted small">
        {{
          'notifications.standing.' + words().key
            | translate
              : {
                  at: words().at | appDate: 'moment',
                  why: words().failure ? ('notifications.failures.' + words().failure | translate) : '',
                }
        }}
        @if (delivery().together > 1) {
          {{
            'notifications.sent.together'
              | plural: delivery().together - 1
              | translate: { count: delivery().together - 1 }
          }}
        }
      </p>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--app-space-3);
      align-items: flex-start;
    }
    div {
      flex: 1;
      min-width: 0;
    }
    .row {
      gap: var(--app-space-1) var(--app-space-2);
      justify-content: space-between;
    }
    ion-icon {
      flex: none;
      margin-top: 2px;
      color: var(--app-muted);
      font-size: 20px;
    }
  `,
})
export class DeliveryLine {
  readonly delivery = input.required<Delivery>();
  protected readonly words = computed(() => toDeliveryWords(this.delivery()));
  protected readonly look = computed(() => LOOKS[this.words().pill]);
  protected readonly icon = computed(() => (this.delivery().channel === 'mail' ? mailOutline : phonePortraitOutline));
}
