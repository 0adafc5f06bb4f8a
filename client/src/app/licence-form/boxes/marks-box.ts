import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { DraftEditor } from '../draft-editor';
import { TextField } from '../fields/text-field';
import { FormBox } from '../form-box';
import { PictureStrip } from './picture-strip';
import { ScanBarcode } from './scan-barcode';

/** Box 17: distinguishing marks of the consignment, and pictures of them. */
@Component({
  selector: 'app-marks-box',
  imports: [FormBox, PictureStrip, ScanBarcode, TextField, TranslatePipe],
  template: `
    <app-form-box section="17" [heading]="'form.boxes.17' | translate">
      <app-text-field
        fieldId="distinguishing-marks"
        [label]="'form.marks' | translate"
        [hint]="'form.marksHint' | translate"
        [lines]="3"
        [maxLength]="4000"
        [value]="marks()"
        (typed)="type($event)"
      />
      <app-scan-barcode [box]="17" fieldId="distinguishing-marks" />
      <app-picture-strip [box]="17" [heading]="'form.pictures.marks' | translate" />
    </app-form-box>
  `,
})
export class MarksBox {
  readonly #editor = inject(DraftEditor);
  protected readonly marks = computed(() => this.#editor.content().distinguishingMarks);

  protected type(distinguishingMarks: string): void {
    this.#editor.change({ distinguishingMarks });
  }
}
