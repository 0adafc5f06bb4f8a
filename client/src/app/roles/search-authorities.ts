import { inject, Service } from '@angular/core';
import { toSearchText } from '#domain/values/licence-number';
import { countryName } from '#reference/countries';
import { TranslateService } from '@ngx-translate/core';

export type AuthorityRole = 'fmsca' | 'customs';

/** A competent authority (its code is the country's) or a customs office (its COL number). */
export interface FoundAuthority {
  readonly code: string;
  readonly name: string;
  readonly detail: string;
}

/** Searches the lists of authorities and customs offices, which come as chunks of their own, offline too. */
@Service()
export class SearchAuthorities {
  readonly #translate = inject(TranslateService);

  async execute(role: AuthorityRole, country: string, text: string): Promise<FoundAuthority[]> {
    return role === 'fmsca' ? this.#findAuthorities(country, text) : findOffices(country, text);
  }

  async #findAuthorities(country: string, text: string): Promise<FoundAuthority[]> {
    const { COMPETENT_AUTHORITIES } = await import('#reference/competent-authorities');
    const fallback = String(
      this.#translate.instant('account.authority.unnamed', {
        country: countryName(country, this.#translate.currentLang() ?? 'en'),
      }),
    );
    return COMPETENT_AUTHORITIES.filter((it) => it.country === country)
      .map((it) => ({ code: country, name: it.name ?? fallback, detail: it.nameEn ?? it.address ?? '' }))
      .filter(({ name, detail }) => toSearchText(`${name} ${detail}`).includes(toSearchText(text)));
  }
}

async function findOffices(country: string, text: string): Promise<FoundAuthority[]> {
  const { searchCustomsOffices } = await import('#reference/customs-offices');
  return searchCustomsOffices(country, text).map(({ code, name, city }) => ({ code, name, detail: city ?? '' }));
}
