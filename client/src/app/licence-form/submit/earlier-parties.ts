import { Component, computed, inject, input, output } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { countryName } from '#reference/countries';
import type { Party } from '#domain/licence-content';
import { CountryName } from '../../ui/country-name';
import { Picker } from '../../ui/picker';
import { toPartyItems } from './party-items';

/** As many stand open, each one tap away; more are searched. */
const FEW = 3;

/** Importers of earlier licences, to be taken with one tap: the newest in view, all of them in a search where there are many. */
@Component({
  selector: 'app-earlier-parties',
  imports: [CountryName, Picker, TranslatePipe],
  template: `
    <h4>{{ 'submit.behalf.earlier' | translate }}</h4>
    <ul class="list">
      @for (party of few(); track $index) {
        <li>
          <button type="button" class="list-row" (click)="chosen.emit(party)">
            <span>
              <strong dir="auto">{{ party.name }}</strong>
              <span class="small muted place" dir="auto">{{
                party.address.replaceAll(
                  '
',
                  ', '
                )
              }}</span>
              <span class="small muted place">{{ party.country | countryName }}</span>
            </span>
          </button>
        </li>
      }
    </ul>
    @if (parties().length > few().length) {
      <app-picker
        fieldId="behalf-earlier"
        [label]="'submit.behalf.search' | translate"
        [placeholder]="'submit.behalf.searchPlaceholder' | translate"
        [items]="items()"
        (picked)="pick($event.value)"
      />
    }
  `,
  styles: `
    h4 {
      margin: 0;
      font-size: 1rem;
    }
    .place {
      display: block;
      overflow-wrap: anywhere;
    }
  `,
  host: { class: 'stack' },
})
export class EarlierParties {
  readonly parties = input.required<readonly Party[]>();
  readonly chosen = output<Party>();
  readonly #translate = inject(TranslateService);
  protected readonly few = computed(() => this.parties().slice(0, FEW));
  protected readonly items = computed(() => {
    const language = this.#translate.currentLang() ?? 'en';
    return toPartyItems(this.parties(), (code) => countryName(code, language));
  });

  protected inOneLine(address: string): string {
    return address.replaceAll('\n', ', ');
  }

  protected pick(value: string): void {
    const party = this.parties()[Number(value)];
    if (party) this.chosen.emit(party);
  }
}
