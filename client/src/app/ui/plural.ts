import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

/** `'licences.count' | plural: n | translate: …`: the key of the words for so many, by the plural rules of the language: `licences.count.one`. */
@Pipe({ name: 'plural', pure: false })
export class Plural implements PipeTransform {
  readonly #translate = inject(TranslateService);

  transform(key: string, count: number): string {
    const rules = new Intl.PluralRules(this.#translate.currentLang() ?? 'en');
    return `${key}.${rules.select(count)}`;
  }
}
