import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { COUNTRY_CODES as ALL } from '#reference/countries';
import { CountrySelect } from '../../ui/country-select';

/** A labelled country with its ISO code beside it, as the form prints both. */
@Component({
  selector: 'app-country-field',
  imports: [CountrySelect, TranslatePipe],
  template: `
    <label [for]="fieldId()">{{ label() }}</label>
    <div class="line">
      <app-country-select
        [fieldId]="fieldId()"
        [value]="value()"
        [codes]="codesOrAll()"
        [describedBy]="fieldId() + '-code'"
        (valueChange)="picked.emit($event)"
      />
      <span class="code number" [id]="fieldId() + '-code'">
        <span class="visually-hidden">{{ 'form.isoCode' | translate }}</span> {{ value() ?? '–' }}
      </span>
    </div>
    @if (hint(); as words) {
      <p class="field-hint">{{ words }}</p>
    }
  `,
  styles: `
    .line {
      display: flex;
      gap: var(--app-space-2);
      align-items: center;
    }
    app-country-select {
      flex: 1;
    }
    .code {
      display: grid;
      place-items: center;
      min-width: 48px;
      height: 48px;
      border-radius: var(--app-radius);
      background: var(--app-sunken);
    }
  `,
  host: { class: 'field' },
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
