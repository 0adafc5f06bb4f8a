import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { PlainDate } from '#domain/values/plain-date';
import { DaysNote } from '../../licence-view/days-note';
import { DraftEditor } from '../draft-editor';
import { DateField } from '../fields/date-field';
import { FormBox } from '../form-box';

/** Box 4: the last day of validity, and how far off it is. */
@Component({
  selector: 'app-expiry-box',
  imports: [DateField, DaysNote, FormBox, TranslatePipe],
  template: `
    <app-form-box section="4" [heading]="'form.boxes.4' | translate">
      <app-date-field
        fieldId="expires-on"
        [label]="'form.expiresOn' | translate"
        [value]="expiresOn()"
        (picked)="pick($event)"
      />
      <app-days-note about="expiry" [date]="expiresOn()" />
    </app-form-box>
  `,
})
export class ExpiryBox {
  readonly #editor = inject(DraftEditor);
  protected readonly expiresOn = computed(() => this.#editor.content().expiresOn);

  protected pick(expiresOn: PlainDate | null): void {
    this.#editor.change({ expiresOn });
  }
}
