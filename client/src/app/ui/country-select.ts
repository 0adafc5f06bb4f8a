import { Component, computed, inject, input, model } from '@angular/core';
import { countryName, COUNTRY_CODES } from '#reference/countries';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';

/** A country by its ISO 3166-1 code, named in the person's language. Give the `label for` the same id as `fieldId`. */
@Component({
  selector: 'app-country-select',
  imports: [TranslatePipe],
  template: `
    <select
      class="control"
      [id]="fieldId()"
      [disabled]="disabled()"
      [attr.aria-describedby]="describedBy() || null"
      [attr.aria-invalid]="invalid() || null"
      [attr.aria-required]="required() || null"
      [attr.autocomplete]="autocomplete()"
      (change)="pick($event)"
    >
      <option value="" [selected]="!value()">{{ 'ui.chooseCountry' | translate }}</option>
      @for (country of countries(); track country.code) {
        <option [value]="country.code" [selected]="country.code === value()">{{ country.name }}</option>
      }
    </select>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  host: { class: 'field' },
})
export class CountrySelect {
  readonly value = model<string | null>(null);
  readonly fieldId = input.required<string>();
  readonly codes = input<readonly string[]>(COUNTRY_CODES);
  readonly disabled = input(false);
  readonly required = input(false);
  readonly invalid = input(false);
  readonly describedBy = input('');
  readonly autocomplete = input('off');
  readonly #translate = inject(TranslateService);

  protected readonly countries = computed(() => {
    const locale = this.#translate.currentLang() ?? 'en';
    return this.codes()
      .map((code) => ({ code, name: countryName(code, locale) }))
      .sort((a, b) => a.name.localeCompare(b.name, locale));
  });

  protected pick(event: Event): void {
    this.value.set((event.target as HTMLSelectElement).value || null);
  }
}
