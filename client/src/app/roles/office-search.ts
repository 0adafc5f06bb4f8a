import { computed, Service, signal } from '@angular/core';
import type * as Offices from '#reference/customs-offices';
import { filterItems, toSearchable } from '../ui/picker-filter';
import type { Choice } from './choice-list';

/** The customs offices of one country, found by name, city and number: a part of the app, so that it works offline. */
@Service({ autoProvided: false })
export class OfficeSearch {
  readonly #offices = signal<typeof Offices | null>(null);
  readonly country = signal<string | null>(null);
  readonly text = signal('');
  readonly isReady = computed(() => this.#offices() !== null);
  /** Ordered and made searchable once a country, not with every key. */
  readonly #ofCountry = computed(() => {
    const country = this.country();
    const offices = country ? (this.#offices()?.searchCustomsOffices(country, '') ?? []) : [];
    return toSearchable(
      offices.map(({ code, name, city }) => ({ value: code, label: name, detail: `${city ?? ''} ${code}` })),
    );
  });
  /** Points of entry first, then by name. */
  readonly found = computed<readonly Choice[]>(() =>
    filterItems(this.#ofCountry(), this.text()).map(({ value, label }) => ({
      id: value,
      name: label,
      number: value,
      detail: this.#offices()?.findCustomsOffice(value)?.city ?? '',
    })),
  );

  constructor() {
    void import('#reference/customs-offices').then((offices) => this.#offices.set(offices));
  }
}
