import { inject, Pipe, type PipeTransform } from '@angular/core';
import { formatQuantity, type Quantity } from '#domain/values/quantity';
import { TranslateService } from '@ngx-translate/core';

/** `volumeM3 | quantity`: every digit kept, grouped as the person writes numbers; blank for null. */
@Pipe({ name: 'quantity', pure: false })
export class QuantityText implements PipeTransform {
  readonly #translate = inject(TranslateService);

  transform(value: Quantity | null | undefined): string {
    return value ? formatQuantity(value, this.#translate.currentLang() ?? 'en') : '';
  }
}
