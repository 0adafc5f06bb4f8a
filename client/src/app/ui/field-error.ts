import { Component, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { alertCircleOutline } from 'ionicons/icons';

/** What is wrong with one field; the control names its `id` in `aria-describedby`. Draws nothing while `text` is empty. */
@Component({
  selector: 'app-field-error',
  imports: [IonIcon],
  template: `
    @if (text(); as words) {
      <span class="field-error"><ion-icon [icon]="icon" aria-hidden="true" />{{ words }}</span>
    }
  `,
  styles: `
    ion-icon {
      flex: none;
      margin-top: 2px;
      font-size: 18px;
    }
  `,
  host: { 'aria-live': 'polite' },
})
export class FieldError {
  readonly text = input<string | null | undefined>();
  protected readonly icon = alertCircleOutline;
}
