import { Component, input, model } from '@angular/core';
import { COUNTRY_CODES } from '#reference/countries';
import { CountryPicker } from '../ui/country-picker';
import { FieldError } from '../ui/field-error';
import { TranslatePipe } from '@ngx-translate/core';

/** A country with its error. */
@Component({
  selector: 'app-country-choice',
  imports: [CountryPicker, FieldError, TranslatePipe],
  template: `
    <app-country-picker
      [fieldId]="fieldId()"
      [label]="label()"
      [describedBy]="fieldId() + '-error'"
      [codes]="codes()"
      [required]="!optional()"
      [invalid]="!!error()"
      [(value)]="value"
    >
      @if (optional()) {
        <span labelled class="field-optional">{{ 'ui.optional' | translate }}</span>
      }
    </app-country-picker>
    <app-field-error [id]="fieldId() + '-error'" [text]="error()" />
  `,
  host: { class: 'field' },
})
export class CountryChoice {
  readonly value = model<string | null>(null);
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly codes = input<readonly string[]>(COUNTRY_CODES);
  readonly optional = input(false);
  readonly error = input<string | undefined>();
}
