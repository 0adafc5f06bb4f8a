import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { DraftEditor } from '../draft-editor';
import { CountryField } from '../fields/country-field';
import { FormBox } from '../form-box';

/** Boxes 5 and 6: country of export and its ISO code; it follows box 1 until another is chosen. */
@Component({
  selector: 'app-export-country-box',
  imports: [CountryField, FormBox, TranslatePipe],
  template: `
    <app-form-box section="5-6" [heading]="'form.boxes.5-6' | translate">
      <app-country-field
        fieldId="country-of-export"
        [label]="'form.countryOfExport' | translate"
        [hint]="isDefault() ? ('form.countryFollows' | translate) : ''"
        [value]="content().countryOfExport"
        (picked)="pick($event)"
      />
    </app-form-box>
  `,
})
export class ExportCountryBox {
  readonly #editor = inject(DraftEditor);
  protected readonly content = this.#editor.content;
  protected readonly isDefault = computed(() => {
    const { countryOfExport, issuingAuthority } = this.content();
    return countryOfExport !== null && countryOfExport === issuingAuthority.country;
  });

  protected pick(countryOfExport: string | null): void {
    this.#editor.change({ countryOfExport });
  }
}
