import { Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { countryOfOffice } from '#domain/licence-content';
import { findDestination } from '#domain/values/licence-number';
import { MEMBER_STATE_CODES } from '#reference/countries';
import { Busy } from '../../ui/busy';
import { CountryName } from '../../ui/country-name';
import { Picker } from '../../ui/picker';
import { DraftEditor } from '../draft-editor';
import { CountryField } from '../fields/country-field';
import { DialogNotes } from './dialog-notes';
import { EntryCountry } from './entry-country';
import { followOffice } from './follow-office';
import { toOfficeItems } from './office-items';
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
  readonly #notes = inject(DialogNotes);
  readonly #translate = inject(TranslateService);
  protected readonly list = inject(OfficeList);
  protected readonly entry = inject(EntryCountry);
  protected readonly countries = computed(() => {
    const only = this.entry.only();
    return only ? [only] : MEMBER_STATE_CODES;
  });
  protected readonly code = computed(() => this.#editor.content().pointOfEntry);
  protected readonly office = computed(() => this.list.find(this.code()));
  protected readonly country = linkedSignal<string | null>(() => {
    const code = this.code();
    return code
      ? countryOfOffice(code)
      : (this.entry.only() ?? this.#notes.get('country') ?? this.list.lastCountry() ?? this.#destination());
  });
  /** The Member State the number names as its destination, if it names one. */
  readonly #destination = computed(() => {
    const code = findDestination(this.#editor.content().licenceNumber);
    return MEMBER_STATE_CODES.find((country) => country === code) ?? null;
  });

  protected readonly items = computed(() => {
    const country = this.country();
    const words = (key: string): string => String(this.#translate.instant(`submit.entry.${key}`));
    return country ? toOfficeItems(this.list.of(country), this.list.recent(), words) : [];
  });

  protected pickCountry(country: string | null): void {
    const code = this.code();
    if (code && country !== countryOfOffice(code)) this.#editor.change({ pointOfEntry: null });
    this.#notes.set('country', country);
    this.country.set(country);
  }

  /** The arrival is told in the time zone of the office. */
  protected pickOffice(code: string): void {
    const { arrival, pointOfEntry } = this.#editor.content();
    if (code !== pointOfEntry) this.#notes.set('zone', null);
    this.#editor.change({ pointOfEntry: code, arrival: followOffice(arrival, code, pointOfEntry) });
    void this.#editor.flush();
    void this.list.remember(code).catch(() => undefined);
  }
}
