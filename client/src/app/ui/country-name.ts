import { inject, Pipe, type PipeTransform } from '@angular/core';
import { countryName } from '#reference/countries';
import { TranslateService } from '@ngx-translate/core';

/** `'ID' | countryName`: Indonesia, in the person's language. */
@Pipe({ name: 'countryName', pure: false })
export class CountryName implements PipeTransform {
  readonly #translate = inject(TranslateService);

  transform(code: string | null | undefined): string {
    return code ? countryName(code, this.#translate.currentLang() ?? 'en') : '';
  }
}
