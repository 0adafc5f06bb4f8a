import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import type { LicenceContent } from '#domain/licence-content';
import { describeMeasures, toGoodsRows } from './goods-rows';
import { totalMeasures } from './total-measures';

/** Goods that do not fit box 9: the attachment of the paper, a table that carries the number of the licence. */
@Component({
  selector: 'app-goods-attachment',
  imports: [TranslatePipe],
  templateUrl: './goods-attachment.html',
  styleUrl: './goods-attachment.css',
})
export class GoodsAttachment {
  readonly #translate = inject(TranslateService);
  readonly content = input.required<LicenceContent>();
  readonly #language = computed(() => this.#translate.currentLang() ?? 'en');
  protected readonly rows = computed(() => toGoodsRows(this.content(), this.#language()));
  protected readonly total = computed(() => describeMeasures(totalMeasures(this.content()), this.#language()));
}
