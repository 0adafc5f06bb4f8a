import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { DraftEditor } from '../draft-editor';
import { TextField } from '../fields/text-field';
import { FormBox } from '../form-box';
import { PictureStrip } from './picture-strip';

/** Box 2: free words of the issuing country, and the pictures of the paper licence. */
@Component({
  selector: 'app-issuing-country-box',
  imports: [FormBox, PictureStrip, TextField, TranslatePipe],
  template: `
    <app-form-box section="2" [heading]="'form.boxes.2' | translate">
      <app-text-field
        fieldId="for-issuing-country"
        [label]="'form.issuingCountry.text' | translate"
        [hint]="'form.issuingCountry.hint' | translate"
        [lines]="3"
        [maxLength]="4000"
        [value]="text()"
        (typed)="type($event)"
      />
      <app-picture-strip [box]="2" [heading]="'form.pictures.paper' | translate" />
    </app-form-box>
  `,
})
export class IssuingCountryBox {
  readonly #editor = inject(DraftEditor);
  protected readonly text = computed(() => this.#editor.content().forIssuingCountry);

  protected type(forIssuingCountry: string): void {
    this.#editor.change({ forIssuingCountry });
  }
}
