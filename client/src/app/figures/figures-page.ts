import { Component, computed, inject, signal } from '@angular/core';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonContent } from '@ionic/angular/ion-content';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { downloadOutline, printOutline, statsChartOutline } from 'ionicons/icons';
import { COUNTED, FIRST_FIGURES_YEAR, type Counted, type Figures } from '#contract/figures';
import { PresentTime } from '../device/present-time';
import { saveFile } from '../device/save-file';
import { Attempt } from '../session/attempt';
import { sessionFeature } from '../session/session.feature';
import { AppDate } from '../ui/app-date';
import { Busy } from '../ui/busy';
import { CountryName } from '../ui/country-name';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { FigureNumber } from './figure-number';
import { FigureTable } from './figure-table';
import { FiguresSource } from './figures-source';
import { MonthChart } from './month-chart';
import { toCsv } from './to-csv';

/** The parts of the yearly report, as the law lists them. */
const PARTS: readonly { readonly key: string; readonly whats: readonly Counted[] }[] = [
  { key: 'imported', whats: ['cleared'] },
  { key: 'received', whats: ['received'] },
  { key: 'cases', whats: ['rejected', 'refused'] },
];

/** Figures for the yearly report (Reg. (EC) 2173/2005, art. 8(1)): on the screen, on paper, as CSV. */
@Component({
  selector: 'app-figures-page',
  imports: [
    AppDate,
    Busy,
    CountryName,
    EmptyState,
    FigureNumber,
    FigureTable,
    IonContent,
    IonIcon,
    MonthChart,
    PageHeader,
    ProblemNote,
    TranslatePipe,
  ],
  templateUrl: './figures-page.html',
  styleUrl: './figures-page.css',
})
export class FiguresPage implements ViewWillEnter {
  readonly #source = inject(FiguresSource);
  readonly #grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  readonly #thisYear = inject(PresentTime).now().getFullYear();
  protected readonly loading = new Attempt();
  protected readonly parts = PARTS;
  protected readonly icons = { csv: downloadOutline, print: printOutline, empty: statsChartOutline };
  protected readonly years = Array.from(
    { length: this.#thisYear - FIRST_FIGURES_YEAR + 1 },
    (_, index) => this.#thisYear - index,
  );
  protected readonly year = signal(this.#thisYear);
  readonly #loaded = signal<Figures | null>(null);
  protected readonly figures = computed(() => {
    const loaded = this.#loaded();
    return loaded?.year === this.year() ? loaded : null;
  });
  protected readonly totals = computed(() =>
    COUNTED.flatMap((what) => this.figures()?.totals.filter((total) => total.what === what) ?? []),
  );

  ionViewWillEnter(): void {
    void this.load();
  }

  protected choose(year: string): void {
    this.year.set(Number(year));
    void this.load();
  }

  protected async load(): Promise<void> {
    const [grantId, year] = [this.#grant()?.id, this.year()];
    if (!grantId) return;
    if (!this.figures()) this.#loaded.set(await this.#source.loadKept(grantId, year));
    const hasRun = await this.loading.run(async () => this.#loaded.set(await this.#source.fetch(grantId, year)));
    // Another year was chosen meanwhile.
    if (hasRun && year !== this.year()) await this.load();
  }

  protected async saveCsv(figures: Figures): Promise<void> {
    saveFile(`flegt-figures-${figures.country ?? 'EU'}-${figures.year}.csv`, 'text/csv', await toCsv(figures));
  }

  protected print(): void {
    window.print();
  }
}
