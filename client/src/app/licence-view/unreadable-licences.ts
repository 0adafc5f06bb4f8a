import { Component, inject } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { eyeOffOutline } from 'ionicons/icons';
import { UnreadableRows } from '../storage/unreadable-rows';

/** The licences that the server told of and this device cannot show, each a marked row. Draws nothing when there are none. */
@Component({
  selector: 'app-unreadable-licences',
  imports: [IonIcon, TranslatePipe],
  template: `
    @if (rows.licences().length) {
      <section class="note note-warn" [attr.aria-label]="'licences.notShown.title' | translate">
        <ion-icon [icon]="icon" aria-hidden="true" />
        <div class="stack stack-tight">
          <ul role="list">
            @for (row of rows.licences(); track row.id) {
              <li>
                <bdi class="number">{{ row.number || ('licences.notShown.noNumber' | translate) }}</bdi> ·
                <strong>{{ 'licences.notShown.title' | translate }}</strong>
              </li>
            }
          </ul>
          <p class="small">{{ 'licences.notShown.text' | translate }}</p>
        </div>
      </section>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    ion-icon {
      flex: none;
    }
  `,
})
export class UnreadableLicences {
  protected readonly rows = inject(UnreadableRows);
  protected readonly icon = eyeOffOutline;
}
