import { afterNextRender, Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { arrowForwardOutline, copyOutline } from 'ionicons/icons';
import type { Commodity, Measures } from '#domain/licence-content';
import { CodeField } from '../fields/code-field';
import { TextField } from '../fields/text-field';
import { lineElementId } from '../form-sections';
import { FindingList } from '../rules/finding-list';
import { FormFindings } from '../rules/form-findings';
import { CommodityActions } from './commodity-actions';
import { CommodityList } from './commodity-list';
import { HarvestCountries } from './harvest-countries';
import { MeasuresFields } from './measures-fields';
import { SpeciesFields } from './species-fields';

/** All of one line of boxes 9 to 16, to be typed in. Its measures are hidden, not lost, while one global measure counts. */
@Component({
  selector: 'app-commodity-fields',
  imports: [
    CodeField,
    CommodityActions,
    FindingList,
    HarvestCountries,
    IonIcon,
    MeasuresFields,
    SpeciesFields,
    TextField,
    TranslatePipe,
  ],
  templateUrl: 'commodity-fields.html',
  styles: `
    :host {
      padding: 0 var(--app-space-3) var(--app-space-3);
    }
    .like-above {
      align-self: flex-start;
    }
  `,
  host: { class: 'stack' },
})
export class CommodityFields {
  readonly line = input.required<Commodity>();
  readonly number = input.required<number>();

  readonly #list = inject(CommodityList);
  readonly #findings = inject(FormFindings);
  protected readonly icons = { next: arrowForwardOutline, copy: copyOutline };
  protected readonly elementId = computed(() => lineElementId(this.line().id));
  protected readonly findings = computed(() => this.#findings.ofLine(this.line().id));
  /** Opened by a tap, the first fields come with the next picture on the screen and the others right behind it. */
  protected readonly isWhole = signal(!this.#list.isAnswering);
  protected readonly isMeasured = this.#list.areMeasured;
  protected readonly isLast = computed(() => this.number() === this.#list.lines().length);

  /** The line above, while it has a species or country to take over and this one has none. */
  protected readonly above = computed(() => {
    const above = this.#list.lines()[this.number() - 2];
    const isBlank = ({ species, countriesOfHarvest }: Commodity): boolean =>
      !countriesOfHarvest.length && species.every((one) => !one.commonName && !one.scientificName);
    return above && isBlank(this.line()) && !isBlank(above) ? above : null;
  });

  constructor() {
    if (!this.isWhole()) afterNextRender(() => requestAnimationFrame(() => setTimeout(() => this.isWhole.set(true))));
  }

  protected change(changes: Partial<Commodity>): void {
    this.#list.change(this.line().id, changes);
  }

  protected measure(changes: Partial<Measures>): void {
    this.#list.measure(this.line(), changes);
  }

  protected takeOver({ species, countriesOfHarvest }: Commodity): void {
    this.change({ species, countriesOfHarvest });
  }

  protected goOn(): void {
    this.#list.goOn(this.line());
  }
}
