import { inject, Service } from '@angular/core';
import { countryName } from '#reference/countries';
import type { CodeScope } from '#reference/code-scope';
import { TranslateService } from '@ngx-translate/core';

/** What is said of a commodity code, in the person's language; the descriptions themselves are those of the law. */
@Service()
export class CodeWords {
  readonly #translate = inject(TranslateService);

  /** The words of the law, those of the heading behind them: a subheading may only say "Other". Blank where no annex has any. */
  describe({ entry }: CodeScope): string {
    return entry ? [entry.description, entry.heading].filter(Boolean).join(' — ') : '';
  }

  /** The annex that lists the code, and for whom: `Annex III: Ghana`. Blank when none does. */
  source({ annex, countries }: CodeScope): string {
    if (!annex) return '';
    return annex === 'II' ? this.#say('annexII', {}) : this.#say('annexIII', { countries: this.names(countries) });
  }

  /** Why the code is outside the scope of `country`; blank when it is not. */
  reason({ outside, countries, below }: CodeScope, country: string | null): string {
    if (!outside) return '';
    if (!country) return this.#say('nowhere', {});
    const params = { country: this.names([country]), countries: this.names(countries), codes: below.join(', ') };
    return this.#say(outside, params);
  }

  /** Countries by their names. */
  names(codes: readonly string[]): string {
    const locale = this.#translate.currentLang() ?? 'en';
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(codes.map((code) => countryName(code, locale)));
  }

  #say(key: string, params: Record<string, string>): string {
    return String(this.#translate.instant(`form.codes.scope.${key}`, params));
  }
}
