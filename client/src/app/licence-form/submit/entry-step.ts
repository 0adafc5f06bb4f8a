import { Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { countryOfOffice } from '#domain/licence-content';
import { MEMBER_STATE_CODES, timeZonesOf } from '#reference/countries';
import { Busy } from '../../ui/busy';
import { CountryName } from '../../ui/country-name';
import { Picker } from '../../ui/picker';
import type { PickerItem } from '../../ui/picker-filter';
import { DraftEditor } from '../draft-editor';
import { CountryField } from '../fields/country-field';
import { arrivalAt } from './arrival-at';
import { OfficeList } from './office-list';

/** Step 1: the country, then the customs office that will handle the goods. */
@Component({
  selector: 'app-entry-step',
  imports: [Busy, CountryField, CountryName, Picker, TranslatePipe],
  providers: [OfficeList],
  templateUrl: 'entry-step.html',
  host: { class: 'stack' },
})
export class EntryStep {
  readonly #editor = inject(DraftEditor);
  readonly #translate = inject(TranslateService);
  protected readonly list = inject(OfficeList);
  protected readonly memberStates = MEMBER_STATE_CODES;
  protected readonly code = computed(() => this.#editor.content().pointOfEntry);
  protected readonly office = computed(() => this.list.find(this.code()));
  protected readonly country = linkedSignal<string | null>(() => {
    const code = this.code();
    return code ? countryOfOffice(code) : this.list.lastCountry();
  });

  protected readonly items = computed<PickerItem[]>(() => {
    const country = this.country();
    if (!country) return [];
    return this.list.of(country).map(({ code, name, city, isPointOfEntry }) => ({
      value: code,
      label: name,
      detail: [code, city, isPointOfEntry ? null : this.#translate.instant('submit.entry.notEntry')]
        .filter(Boolean)
        .join(' · '),
    }));
  });

  protected pickCountry(country: string | null): void {
    const code = this.code();
    if (code && country !== countryOfOffice(code)) this.#editor.change({ pointOfEntry: null });
    this.country.set(country);
  }

  /** The arrival is told in a time zone of the office's country. */
  protected pickOffice(code: string): void {
    const arrival = arrivalAt(this.#editor.content().arrival, timeZonesOf(countryOfOffice(code)));
    this.#editor.change({ pointOfEntry: code, arrival });
    void this.list.remember(code).catch(() => undefined);
  }
}
