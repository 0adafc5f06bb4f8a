import { Component, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { helpCircleOutline } from 'ionicons/icons';

/** Says of a company that nobody confirmed: its name and EORI are what somebody typed. */
@Component({
  selector: 'app-claim-pill',
  imports: [IonIcon, TranslatePipe],
  template: `
    @if (!isConfirmed()) {
      <span class="pill pill-warn">
        <ion-icon [icon]="icon" aria-hidden="true" />
        <span>{{ 'ui.claimed' | translate }}</span>
      </span>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
  `,
})
export class ClaimPill {
  readonly isConfirmed = input.required<boolean>();
  protected readonly icon = helpCircleOutline;
}
