import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Counted, Figures } from '#contract/figures';
import { CountryName } from '../ui/country-name';
import { FigureNumber } from './figure-number';
import { headingName } from './heading-name';

/** What was counted, by partner country and heading, with the total below: a bar for the licences of each row beside its number. */
@Component({
  selector: 'app-figure-table',
  imports: [CountryName, FigureNumber, NgTemplateOutlet, TranslatePipe],
  templateUrl: './figure-table.html',
  styleUrl: './figure-table.css',
})
export class FigureTable {
  readonly figures = input.required<Figures>();
  readonly what = input.required<Counted>();
  protected readonly rows = computed(() => {
    const rows = this.figures().rows.filter(({ what }) => what === this.what());
    const most = Math.max(1, ...rows.map(({ licences }) => licences));
    return rows.map((row) => ({ ...row, name: headingName(row.heading), share: (100 * row.licences) / most }));
  });
  protected readonly total = computed(() => this.figures().totals.find(({ what }) => what === this.what()));
}
