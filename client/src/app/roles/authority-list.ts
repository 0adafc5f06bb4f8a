import { computed, inject, Service, signal } from '@angular/core';
import { Authorities, type Authority } from '#contract/authority';
import { COMPETENT_AUTHORITIES } from '#reference/competent-authorities';
import { ApiClient } from '../session/api-client';

/** A competent authority as far as it is known; blanks are not known. */
export type KnownAuthority = Omit<Authority, 'version' | 'isStaffed'> & {
  /** Whether an officer of it is active; null while the server was not asked. */
  readonly isStaffed: boolean | null;
};

/** The competent authorities of the 27 Member States: as support completed them, and without a network as this device knows them. */
@Service()
export class AuthorityList {
  readonly #api = inject(ApiClient);
  readonly #answer = signal<readonly KnownAuthority[] | null>(null);
  readonly all = computed(() => this.#answer() ?? KNOWN_HERE);

  find(country: string | null): KnownAuthority | null {
    return this.all().find((it) => it.country === country) ?? null;
  }

  /** Asks the server; without an answer everything stays as it is. */
  async load(): Promise<void> {
    try {
      this.#answer.set((await this.#api.fetch('GET', '/api/competent-authorities', Authorities)).authorities);
    } catch {
      // What this device knows is shown.
    }
  }
}

const KNOWN_HERE: readonly KnownAuthority[] = COMPETENT_AUTHORITIES.map(
  ({ country, name, nameEn, address, email }) => ({
    country,
    name: name ?? '',
    nameEn: nameEn ?? '',
    address: address ?? '',
    email: email ?? '',
    phone: '',
    website: '',
    isStaffed: null,
  }),
);
