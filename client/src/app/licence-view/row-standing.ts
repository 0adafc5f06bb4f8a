import { Component, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { phonePortraitOutline } from 'ionicons/icons';
import type { LicenceRow } from '../storage/licence-list';
import { StatePill } from '../ui/state-pill';

/** Where the officer's own work on a licence stands: the decision the server does not have yet, by its name. */
@Component({
  selector: 'app-row-standing',
  imports: [IonIcon, StatePill, TranslatePipe],
  template: `
    @if (row().provisional; as kind) {
      <span class="pill pill-warn">
        <ion-icon [icon]="icon" aria-hidden="true" />
        <span>{{
          'licences.decision.provisionally' | translate: { decision: 'history.kinds.' + kind | translate }
        }}</span>
      </span>
    } @else if (row().standing !== 'received') {
      <app-state-pill [standing]="row().standing" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class RowStanding {
  readonly row = input.required<LicenceRow>();
  protected readonly icon = phonePortraitOutline;
}
