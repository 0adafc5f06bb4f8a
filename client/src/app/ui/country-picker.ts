import { Component, computed, inject, input, model } from '@angular/core';
import { COUNTRY_CODES } from '#reference/countries';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { countryItems } from './country-items';
import { Picker } from './picker';

/** A country found by its name in the person's language or by its ISO 3166-1 code; both are shown. */
@Component({
  selector: 'app-country-picker',
  imports: [Picker, TranslatePipe],
  template: `
    <app-picker
      [fieldId]="fieldId()"
      [label]="label()"
      [hint]="hint()"
      [items]="items()"
      [value]="value()"
      [placeholder]="'ui.chooseCountry' | translate"
      [required]="required()"
      [invalid]="invalid()"
      [clearable]="true"
      [describedBy]="describedBy()"
      [autocomplete]="autocomplete()"
      [emptyText]="'ui.noCountry' | translate"
      (picked)="value.set($event.value)"
      (cleared)="value.set(null)"
    >
      <ng-content select="[labelled]" ngProjectAs="[labelled]" />
      <ng-content select="[beside]" ngProjectAs="[beside]" />
    </app-picker>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class CountryPicker {
  readonly value = model<string | null>(null);
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly codes = input<readonly string[]>(COUNTRY_CODES);
  readonly required = input(false);
  readonly invalid = input(false);
  readonly describedBy = input('');
  readonly autocomplete = input('off');
  readonly #translate = inject(TranslateService);

  protected readonly items = computed(() => {
    const codes = new Set(this.codes());
    return countryItems(this.#translate.currentLang() ?? 'en').filter(({ value }) => codes.has(value));
  });
}
