import { Component, input, model } from '@angular/core';
import { MEMBER_STATE_CODES } from '#reference/countries';
import { CountrySelect } from '../ui/country-select';
import { FieldError } from '../ui/field-error';

/** A country of the European Union with its label and error. */
@Component({
  selector: 'app-member-state-field',
  imports: [CountrySelect, FieldError],
  template: `
    <label [for]="fieldId()">{{ label() }}</label>
    <app-country-select
      [fieldId]="fieldId()"
      [describedBy]="fieldId() + '-error'"
      [codes]="memberStates"
      [required]="true"
      [invalid]="!!error()"
      [(value)]="value"
    />
    <app-field-error [id]="fieldId() + '-error'" [text]="error()" />
  `,
  host: { class: 'field' },
})
export class MemberStateField {
  readonly value = model<string | null>(null);
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly error = input<string | undefined>();
  protected readonly memberStates = MEMBER_STATE_CODES;
}
