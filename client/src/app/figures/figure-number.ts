import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';
import { formatQuantity, type Quantity } from '#domain/values/quantity';

/** `row.volumeM3 | figureNumber`: a sum in the notation of the language, every digit kept; a dash for what no licence gives. */
@Pipe({ name: 'figureNumber', pure: false })
export class FigureNumber implements PipeTransform {
  readonly #translate = inject(TranslateService);

  transform(sum: string | number | null): string {
    if (sum === null) return '–';
    // A sum may be longer than a quantity on paper: it is formatted alike.
    return formatQuantity(String(sum) as Quantity, this.#translate.currentLang() ?? 'en');
  }
}
