import { Component, input, model } from '@angular/core';
import { COUNTRY_CODES } from '#reference/countries';
import { CountrySelect } from '../ui/country-select';
import { FieldError } from '../ui/field-error';
import { TranslatePipe } from '@ngx-translate/core';

/** A country with its label and error. */
@Component({
  selector: 'app-country-choice',
  imports: [CountrySelect, FieldError, TranslatePipe],
  template: `
    <label [for]="fieldId()">
      {{ label() }}
      @if (optional()) {
        <span class="field-optional">{{ 'ui.optional' | translate }}</span>
      }
    </label>
    <app-country-select
      [fieldId]="fieldId()"
      [describedBy]="fieldId() + '-error'"
      [codes]="codes()"
      [required]="!optional()"
      [invalid]="!!error()"
      [(value)]="value"
    />
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
