import { computed, inject, Service, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type * as Offices from '#reference/customs-offices';
import type { CustomsOffice } from '#reference/customs-offices';
import { ReferenceRepository } from '../../storage/reference-repository';
import { orderOffices } from './order-offices';

/** The customs offices of the EU, loaded when the dialog first asks for them; they work offline. Provided by the dialog's step. */
@Service({ autoProvided: false })
export class OfficeList {
  readonly #reference = inject(ReferenceRepository);
  readonly #offices = signal<typeof Offices | null>(null);
  /** Codes of the offices used on this device, the last first. */
  readonly recent = toSignal(this.#reference.observeRecent('recentOffices'), { initialValue: [] });
  readonly isReady = computed(() => this.#offices() !== null);

  constructor() {
    void import('#reference/customs-offices').then((offices) => this.#offices.set(offices));
  }

  /** The country of the office used last, to begin with. */
  readonly lastCountry = computed(() => this.recent()[0]?.slice(0, 2) ?? null);

  find(code: string | null): CustomsOffice | undefined {
    return code ? this.#offices()?.findCustomsOffice(code) : undefined;
  }

  /** The offices of `country`: used recently, then points of entry, then the others, each by name. */
  of(country: string): CustomsOffice[] {
    return orderOffices(this.#offices()?.searchCustomsOffices(country, '') ?? [], this.recent());
  }

  async remember(code: string): Promise<void> {
    await this.#reference.rememberRecent('recentOffices', code);
  }
}
