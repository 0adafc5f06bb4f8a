import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { LicenceContent } from '#domain/licence-content';
import { DraftEditor } from '../draft-editor';
import { DateField } from '../fields/date-field';
import { TextField } from '../fields/text-field';
import { FormBox } from '../form-box';
import { PictureStrip } from './picture-strip';

/** Box 18: place and date of the signature, and pictures of signature and stamp. */
@Component({
  selector: 'app-signature-box',
  imports: [DateField, FormBox, PictureStrip, TextField, TranslatePipe],
  template: `
    <app-form-box section="18" [heading]="'form.boxes.18' | translate">
      <app-text-field
        fieldId="signed-at"
        [label]="'form.signedAt' | translate"
        [maxLength]="200"
        [value]="content().signedAt"
        (typed)="change({ signedAt: $event })"
      />
      <app-date-field
        fieldId="signed-on"
        [label]="'form.signedOn' | translate"
        [value]="content().signedOn"
        (picked)="change({ signedOn: $event })"
      />
      <app-picture-strip [box]="18" [heading]="'form.pictures.signature' | translate" />
    </app-form-box>
  `,
})
export class SignatureBox {
  readonly #editor = inject(DraftEditor);
  protected readonly content = this.#editor.content;

  protected change(changes: Partial<Pick<LicenceContent, 'signedAt' | 'signedOn'>>): void {
    this.#editor.change(changes);
  }
}
