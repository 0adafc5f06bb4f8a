import { Component, computed, inject, input, linkedSignal, model, output } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { MEMBER_STATE_CODES, PARTNER_COUNTRIES } from '#reference/countries';
import { searchCustomsOffices } from '#reference/customs-offices';
import { ClearanceState, ValidationState } from '#contract/licence';
import { CountryPicker } from '../ui/country-picker';
import { FieldError } from '../ui/field-error';
import { Picker } from '../ui/picker';
import { checkFields, type SearchFaults, type SearchField, type SearchFields, toFields } from './search-params';
import { StateChoice } from './state-choice';

const TEXTS = ['reference', 'code', 'description', 'requester'] as const;
const DAYS = [
  { about: 'arrives', from: 'arrivesFrom', to: 'arrivesTo' },
  { about: 'expires', from: 'expiresFrom', to: 'expiresTo' },
  { about: 'submitted', from: 'submittedFrom', to: 'submittedTo' },
] as const;

/** Everything one can search by. Nothing is asked before "Search" is tapped: all of it works without a network. */
@Component({
  selector: 'app-search-form',
  imports: [CountryPicker, FieldError, Picker, StateChoice, TranslatePipe],
  templateUrl: './search-form.html',
  styleUrl: './search-form.css',
})
export class SearchForm {
  readonly #translate = inject(TranslateService);
  /** What is searched for now. */
  readonly fields = input.required<SearchFields>();
  readonly searched = output<SearchFields>();

  /** As typed now; the page keeps it when the form moves from the sheet of a phone to a wide page. */
  readonly typed = model.required<SearchFields>();
  /** Faults are told when one wants to search, not while one types. */
  readonly #told = linkedSignal({ source: this.fields, computation: (fields) => checkFields(fields) });
  protected readonly faults = this.#told.asReadonly();
  protected readonly texts = TEXTS;
  protected readonly days = DAYS;
  protected readonly validations = ValidationState.options;
  protected readonly clearances = ClearanceState.options;
  protected readonly partners = PARTNER_COUNTRIES.map(({ code }) => code);
  protected readonly memberStates = MEMBER_STATE_CODES;

  protected readonly entryCountry = computed(() => this.typed().entry?.slice(0, 2) ?? null);
  protected readonly office = computed(() => {
    const entry = this.typed().entry;
    return entry && entry.length > 2 ? entry : null;
  });
  protected readonly offices = computed(() => {
    const country = this.entryCountry();
    const offices = country ? searchCustomsOffices(country, '') : [];
    return offices.map(({ code, name, city }) => ({
      value: code,
      label: name,
      detail: [code, city].filter(Boolean).join(' · '),
    }));
  });

  protected set(field: SearchField, value: string | null): void {
    this.typed.update((typed) => ({ ...typed, [field]: value ?? '' }));
  }

  protected faultOf(field: SearchField): string | undefined {
    const fault = (this.faults() as SearchFaults)[field];
    if (!fault) return undefined;
    return String(this.#translate.instant(fault === 'range' ? 'search.fault.range' : `search.fault.${field}`));
  }

  protected clear(): void {
    this.typed.set({});
    this.#told.set({});
  }

  protected search(event: Event): void {
    event.preventDefault();
    const fields = toFields((field) => this.typed()[field]);
    const faults = checkFields(fields);
    this.#told.set(faults);
    if (Object.keys(faults).length === 0) this.searched.emit(fields);
  }
}
