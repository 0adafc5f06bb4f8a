import { Component, computed, inject, input, output } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { copyOutline } from 'ionicons/icons';
import { type ComparedQuantities, type GoodsComparison, MEASURES } from '#domain/clearance/compare-goods';
import { DEVIATION_SOURCE } from '#domain/clearance/deviation';
import type { LicenceContent } from '#domain/licence-content';
import { formatQuantity } from '#domain/values/quantity';
import { CommodityLines } from '../licence-view/commodity-lines';
import { CompareField } from './compare-field';
import { CompareSum } from './compare-sum';
import { type DeclaredReading, quantityKey, sameAsLicence, type TypedQuantities } from './declared-goods';

/** The goods of the licence with a field for each declared quantity, and their total; one tap fills them all from the licence. */
@Component({
  selector: 'app-compare-goods',
  imports: [CommodityLines, CompareField, CompareSum, IonIcon, TranslatePipe],
  templateUrl: './compare-goods.html',
  styleUrl: './compare-goods.css',
})
export class CompareGoods {
  readonly content = input.required<LicenceContent>();
  readonly quantities = input.required<TypedQuantities>();
  readonly reading = input.required<DeclaredReading>();
  readonly comparison = input.required<GoodsComparison>();
  readonly typed = output<TypedQuantities>();

  readonly #translate = inject(TranslateService);
  protected readonly MEASURES = MEASURES;
  protected readonly DEVIATION_SOURCE = DEVIATION_SOURCE;
  protected readonly icon = copyOutline;
  protected readonly keyOf = quantityKey;
  protected readonly same = computed(() => sameAsLicence(this.content(), navigator.language));

  protected findPlace(wanted: string | null): ComparedQuantities | null {
    const { lines, total } = this.comparison();
    return wanted === null ? total : (lines.find(({ line }) => line === wanted) ?? null);
  }

  /** The total is typed only where the licence measures all goods at once. */
  protected isSum({ line }: ComparedQuantities): boolean {
    return line === null && this.content().measuredBy === 'commodity';
  }

  protected nameOf(line: string | null): string {
    const index = this.content().commodities.findIndex(({ id }) => id === line);
    const hsCode = this.content().commodities[index]?.hsCode ?? '';
    return this.#translate.instant(line === null ? 'clearance.allGoods' : 'clearance.line', {
      number: index + 1,
      hsCode,
    }) as string;
  }

  protected unitsOf(place: ComparedQuantities): string {
    if (this.isSum(place)) return '';
    const { commodities, globalMeasures } = this.content();
    const measures = place.line === null ? globalMeasures : commodities.find(({ id }) => id === place.line)?.measures;
    if (!measures?.units) return '';
    return `${formatQuantity(measures.units, this.#translate.currentLang() ?? 'en')} ${measures.unitWord}`.trim();
  }

  protected type(key: string, text: string): void {
    this.typed.emit({ ...this.quantities(), [key]: text });
  }
}
