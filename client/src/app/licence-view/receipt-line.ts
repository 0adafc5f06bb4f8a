import { Component, input } from '@angular/core';
import type { Receipt } from '#contract/answer';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { ribbonOutline } from 'ionicons/icons';
import { AppDate } from '../ui/app-date';

/** The server's signed receipt in one line; only with it is anything called received. */
@Component({
  selector: 'app-receipt-line',
  imports: [AppDate, IonIcon, TranslatePipe],
  template: `
    <details>
      <summary>
        <ion-icon [icon]="icon" aria-hidden="true" />
        {{
          'licences.receipt.line'
            | translate: { at: receipt().body.receivedAt | appDate: 'moment', version: receipt().body.version }
        }}
      </summary>
      <dl class="facts small">
        <dt>{{ 'licences.receipt.content' | translate }}</dt>
        <dd class="number">{{ receipt().body.contentSha256 }}</dd>
        <dt>{{ 'licences.receipt.key' | translate }}</dt>
        <dd class="number">{{ receipt().algorithm }} · {{ receipt().keyId }}</dd>
        <dt>{{ 'licences.receipt.signature' | translate }}</dt>
        <dd class="number">{{ receipt().signature }}</dd>
      </dl>
    </details>
  `,
  styles: `
    summary {
      display: flex;
      gap: var(--app-space-2);
      align-items: center;
      min-height: var(--app-target);
      color: var(--app-success);
      font-weight: 600;
      cursor: pointer;
    }
    ion-icon {
      flex: none;
      font-size: 20px;
    }
  `,
})
export class ReceiptLine {
  readonly receipt = input.required<Receipt>();
  protected readonly icon = ribbonOutline;
}
