import { Component, computed, inject, input, output } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { closeOutline } from 'ionicons/icons';
import { countryName } from '#reference/countries';
import { findCustomsOffice } from '#reference/customs-offices';
import { formatDate } from '../ui/app-date';
import type { SearchFaults, SearchField, SearchFields } from './search-params';

/** What is searched by, each part taken away with a tap; what cannot be searched is marked. */
@Component({
  selector: 'app-active-filters',
  imports: [IonIcon, TranslatePipe],
  template: `
    <ul [attr.aria-label]="'search.active' | translate">
      @for (filter of filters(); track filter.field) {
        <li>
          <button
            type="button"
            [class.wrong]="filter.isWrong"
            [attr.aria-label]="'search.remove' | translate: { filter: filter.words }"
            (click)="removed.emit(filter.field)"
          >
            {{ filter.words }}<ion-icon [icon]="icon" aria-hidden="true" />
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--app-space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      max-width: 100%;
    }
    button {
      display: inline-flex;
      gap: var(--app-space-2);
      align-items: center;
      max-width: 100%;
      min-height: var(--app-target);
      padding: 6px 12px 6px 16px;
      border: 1px solid var(--app-primary);
      border-radius: 24px;
      background: var(--app-primary-soft);
      color: var(--app-ink);
      font: inherit;
      font-weight: 600;
      text-align: start;
      overflow-wrap: anywhere;
      cursor: pointer;
    }
    .wrong {
      border-color: var(--app-danger);
      background: var(--app-danger-soft);
    }
    ion-icon {
      flex: none;
      font-size: 20px;
    }
  `,
})
export class ActiveFilters {
  readonly #translate = inject(TranslateService);
  readonly fields = input.required<SearchFields>();
  readonly faults = input.required<SearchFaults>();
  readonly removed = output<SearchField>();
  protected readonly icon = closeOutline;
  protected readonly filters = computed(() =>
    (Object.entries(this.fields()) as [SearchField, string][]).map(([field, value]) => ({
      field,
      words: this.#say(`search.chip.${field}`, { value: this.#toWords(field, value) }),
      isWrong: field in this.faults(),
    })),
  );

  /** The value as people say it; what makes no sense stands as it was typed. */
  #toWords(field: SearchField, value: string): string {
    if (field in this.faults()) return value;
    const language = this.#translate.currentLang() ?? 'en';
    if (field === 'validation' || field === 'clearance')
      return value
        .split(',')
        .map((state) => this.#say(`states.${field}.${state}`))
        .join(', ');
    if (field === 'partner') return countryName(value, language);
    if (field === 'entry')
      return findCustomsOffice(value)?.name ?? (value.length === 2 ? countryName(value, language) : value);
    return /(From|To)$/.test(field) ? formatDate(value, language) : value;
  }

  #say(key: string, params: Record<string, string> = {}): string {
    return String(this.#translate.instant(key, params));
  }
}
