import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { COUNTRY_CODES } from '#reference/countries';
import { IonIcon } from '@ionic/angular/ion-icon';
import { closeOutline } from 'ionicons/icons';
import { CountryName } from '../../ui/country-name';
import { CountryPicker } from '../../ui/country-picker';

/** Boxes 12 and 13: one or more countries of harvest with their ISO codes. */
@Component({
  selector: 'app-harvest-countries',
  imports: [CountryName, CountryPicker, IonIcon, TranslatePipe],
  template: `
    <app-country-picker
      [fieldId]="prefix() + '-harvest'"
      [label]="'form.harvest.add' | translate"
      [codes]="others()"
      [value]="null"
      (valueChange)="add($event)"
    />
    @if (countries().length) {
      <ul [attr.aria-label]="'form.harvest.chosen' | translate">
        @for (code of countries(); track code) {
          <li>
            <span
              >{{ code | countryName }} <span class="number muted">{{ code }}</span></span
            >
            <button
              type="button"
              class="button button-quiet"
              [attr.aria-label]="'form.harvest.remove' | translate: { country: code | countryName }"
              (click)="remove(code)"
            >
              <ion-icon [icon]="removeIcon" aria-hidden="true" />
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--app-space-2);
      margin: var(--app-space-2) 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: inline-flex;
      gap: var(--app-space-1);
      align-items: center;
      padding-inline-start: var(--app-space-3);
      border: 1px solid var(--app-line);
      border-radius: var(--app-radius);
    }
    .button {
      padding: 0;
    }
  `,
  host: { class: 'field' },
})
export class HarvestCountries {
  readonly prefix = input.required<string>();
  readonly countries = input.required<readonly string[]>();
  readonly changed = output<readonly string[]>();
  protected readonly removeIcon = closeOutline;
  protected readonly others = computed(() => COUNTRY_CODES.filter((code) => !this.countries().includes(code)));

  protected add(code: string | null): void {
    if (code) this.changed.emit([...this.countries(), code]);
  }

  protected remove(code: string): void {
    this.changed.emit(this.countries().filter((it) => it !== code));
  }
}
