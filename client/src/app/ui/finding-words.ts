import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';
import { countryName } from '#reference/countries';
import type { Finding } from '#domain/rules/rule';
import { formatDate } from './app-date';

/** Parameters that are calendar dates and country codes; the others are shown as they are. */
const DATES: readonly string[] = ['expiresOn', 'signedOn'];
const COUNTRIES: readonly string[] = ['destination', 'entry', 'partner'];

/** `finding | findingWords`: the sentence under `rules.<id>`, its dates and countries in the person's language. */
@Pipe({ name: 'findingWords', pure: false })
export class FindingWords implements PipeTransform {
  readonly #translate = inject(TranslateService);

  transform({ rule, params = {} }: Finding): string {
    const locale = this.#translate.currentLang() ?? 'en';
    const show = (name: string, value: string): string => {
      if (name === 'fault') return String(this.#translate.instant(`rules.faults.${value}`));
      return showValue(name, value, locale);
    };
    const shown = Object.entries(params).map(([name, value]) => [name, show(name, value)] as const);
    return String(this.#translate.instant(`rules.${rule}`, Object.fromEntries(shown)));
  }
}

function showValue(name: string, value: string, locale: string): string {
  if (DATES.includes(name)) return formatDate(value, locale);
  return COUNTRIES.includes(name) ? countryName(value, locale) : value;
}
