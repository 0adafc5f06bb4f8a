import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { COUNTRY_CODES as ALL } from '#reference/countries';
import { CountryPicker } from '../../ui/country-picker';

/** A country with its ISO code beside it, as the form prints both. */
@Component({
  selector: 'app-country-field',
  imports: [CountryPicker, TranslatePipe],
  template: `
    <app-country-picker
      [fieldId]="fieldId()"
      [label]="label()"
      [hint]="hint()"
      [value]="value()"
      [codes]="codesOrAll()"
      [describedBy]="fieldId() + '-code'"
      (valueChange)="picked.emit($event)"
    >
      <span beside class="code number" [id]="fieldId() + '-code'">
        <span class="visually-hidden">{{ 'form.isoCode' | translate }}</span> {{ value() ?? '–' }}
      </span>
    </app-country-picker>
  `,
  styles: `
    :host {
      display: block;
    }
    .code {
      display: grid;
      place-items: center;
      min-width: var(--app-target);
      border-radius: var(--app-radius);
      background: var(--app-sunken);
    }
  `,
})
export class CountryField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<string | null>();
  readonly hint = input('');
  /** The countries to choose from; all of them when undefined. */
  readonly codes = input<readonly string[]>();
  readonly picked = output<string | null>();
  protected readonly codesOrAll = computed(() => this.codes() ?? ALL);
}
