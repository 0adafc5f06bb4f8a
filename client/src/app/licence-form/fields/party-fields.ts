import { Component, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Party } from '#domain/licence-content';
import { CountryField } from './country-field';
import { TextField } from './text-field';

/** Name, address and country of somebody, as printed. */
@Component({
  selector: 'app-party-fields',
  imports: [CountryField, TextField, TranslatePipe],
  template: `
    <app-text-field
      [fieldId]="prefix() + '-name'"
      [label]="'form.name' | translate"
      [value]="party().name"
      (typed)="changed.emit({ name: $event })"
    />
    <app-text-field
      [fieldId]="prefix() + '-address'"
      [label]="'form.address' | translate"
      [lines]="3"
      [maxLength]="1000"
      [value]="party().address"
      (typed)="changed.emit({ address: $event })"
    />
    <app-country-field
      [fieldId]="prefix() + '-country'"
      [label]="'form.country' | translate"
      [value]="party().country"
      (picked)="changed.emit({ country: $event })"
    />
  `,
  host: { class: 'stack' },
})
export class PartyFields {
  readonly prefix = input.required<string>();
  readonly party = input.required<Party>();
  readonly changed = output<Partial<Party>>();
}
