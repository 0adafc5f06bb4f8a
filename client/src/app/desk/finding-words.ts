import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Finding } from '#domain/rules/rule';
import { isPlainDate } from '#domain/values/plain-date';
import { countryName } from '#reference/countries';
import { TranslateService } from '@ngx-translate/core';
import { formatDate } from '../ui/app-date';

/** `finding | findingWords`: the sentence under `rules.<id>`, its dates and countries in the person's language. */
@Pipe({ name: 'findingWords', pure: false })
export class FindingWords implements PipeTransform {
  readonly #translate = inject(TranslateService);

  transform({ rule, params = {} }: Finding): string {
    const language = this.#translate.currentLang() ?? 'en';
    const show = (value: string): string => {
      if (isPlainDate(value)) return formatDate(value, language);
      return /^[A-Z]{2}$/.test(value) ? countryName(value, language) : value;
    };
    const shown = Object.entries(params).map(([name, value]) => [name, show(value)] as const);
    return String(this.#translate.instant(`rules.${rule}`, Object.fromEntries(shown)));
  }
}
