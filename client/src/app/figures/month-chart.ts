import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import type { FigureMonth } from '#contract/figures';
import { dateLocaleOf } from '../ui/app-date';
import { FigureNumber } from './figure-number';
import { toMonthRows } from './month-rows';

/** The year month by month: a bar for what was received, cleared and turned away; the same as a table for who cannot see it. */
@Component({
  selector: 'app-month-chart',
  imports: [FigureNumber, TranslatePipe],
  templateUrl: './month-chart.html',
  styleUrl: './month-chart.css',
})
export class MonthChart {
  readonly #translate = inject(TranslateService);
  readonly months = input.required<readonly FigureMonth[]>();
  protected readonly series = ['received', 'cleared', 'turnedAway'] as const;
  protected readonly rows = computed(() => {
    const locale = dateLocaleOf(this.#translate.currentLang() ?? 'en');
    const [long, short] = (['long', 'short'] as const).map(
      (month) => new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }),
    );
    return toMonthRows(this.months()).map((row) => {
      const first = new Date(Date.UTC(2026, row.month - 1, 1));
      return { ...row, name: long?.format(first) ?? '', shortName: short?.format(first) ?? '' };
    });
  });
  protected readonly most = computed(() =>
    Math.max(1, ...this.rows().flatMap((row) => this.series.map((name) => row[name]))),
  );
}
