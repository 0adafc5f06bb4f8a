import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { BLANK_MEASURES, type Commodity, type Measures } from '#domain/licence-content';
import { totalMeasures } from '../../licence-view/total-measures';
import { formatReading } from '../../ui/quantity-reading';
import { keepSame } from '../keep-same';
import { CommodityUnreadTexts } from './commodity-unread-texts';

/**
 * The running totals of the lines, and how many lines each of them counts when some are blank; with `isShort` one row that
 * stands still above the lines.
 */
@Component({
  selector: 'app-measure-total',
  imports: [TranslatePipe],
  templateUrl: 'measure-total.html',
  styleUrl: 'measure-total.css',
  host: { '[class.short]': 'isShort()' },
})
export class MeasureTotal {
  readonly lines = input.required<readonly Commodity[]>();
  readonly isShort = input(false);
  readonly #unread = inject(CommodityUnreadTexts);
  /** Typing a description changes no total. */
  readonly #measures = computed(() => this.lines().map(({ measures }) => measures), {
    equal: (one, other) => keepSame(one, other) === one,
  });
  protected readonly unreadCount = computed(() => this.lines().filter(({ id }) => this.#unread.countIn(id)).length);
  protected readonly inShort = computed(() =>
    this.totals()
      .map(({ text }) => text)
      .join('\u00a0· '),
  );
  protected readonly totals = computed(() => {
    const all = this.#measures();
    const commodities = all.map((measures) => ({ measures }));
    const total = totalMeasures({ commodities, measuredBy: 'commodity', globalMeasures: BLANK_MEASURES });
    const rowOf = (label: string, name: Exclude<keyof Measures, 'unitWord'>, unit: string) => {
      const value = total[name];
      const given = all.filter((measures) => measures[name] !== null).length;
      const counted = given < all.length ? { given, all: all.length } : null;
      return value === null
        ? []
        : [{ label, counted, text: `${formatReading(value, navigator.language)} ${unit}`.trimEnd() }];
    };
    return [
      ...rowOf('form.measures.totalVolume', 'volumeM3', 'm³'),
      ...rowOf('form.measures.totalWeight', 'netWeightKg', 'kg'),
      ...rowOf('form.measures.totalUnits', 'units', total.unitWord),
    ];
  });
}
