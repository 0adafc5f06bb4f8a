import { Component, computed, inject, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { arrowDownOutline, arrowUpOutline, copyOutline, trashOutline } from 'ionicons/icons';
import type { Commodity, Measures } from '#domain/licence-content';
import { DraftEditor } from '../draft-editor';
import { CodeField } from '../fields/code-field';
import { TextField } from '../fields/text-field';
import { lineElementId } from '../form-sections';
import { FindingList } from '../rules/finding-list';
import { FormFindings } from '../rules/form-findings';
import { changeLine } from './commodity-lines';
import { HarvestCountries } from './harvest-countries';
import { MeasuresFields } from './measures-fields';
import { SpeciesFields } from './species-fields';

/** One line of boxes 9 to 16. Its measures are hidden, not lost, while one global measure counts. */
@Component({
  selector: 'app-commodity-line',
  imports: [CodeField, FindingList, HarvestCountries, IonIcon, MeasuresFields, SpeciesFields, TextField, TranslatePipe],
  templateUrl: 'commodity-line.html',
  styleUrl: 'commodity-line.css',
  host: { '[id]': 'elementId()', '(focusout)': 'leave($event)' },
})
export class CommodityLine {
  readonly line = input.required<Commodity>();
  readonly number = input.required<number>();
  readonly isFirst = input(false);
  readonly isLast = input(false);
  readonly copied = output();
  readonly moved = output<-1 | 1>();
  readonly removed = output();

  readonly #editor = inject(DraftEditor);
  readonly #findings = inject(FormFindings);
  protected readonly icons = { up: arrowUpOutline, down: arrowDownOutline, copy: copyOutline, remove: trashOutline };
  protected readonly elementId = computed(() => lineElementId(this.line().id));
  protected readonly findings = computed(() => this.#findings.ofLine(this.line().id));
  protected readonly isMeasured = computed(() => this.#editor.content().measuredBy === 'commodity');

  protected change(changes: Partial<Commodity>): void {
    this.#editor.change({ commodities: changeLine(this.#editor.content().commodities, this.line().id, changes) });
  }

  protected measure(changes: Partial<Measures>): void {
    this.change({ measures: { ...this.line().measures, ...changes } });
  }

  protected leave(event: FocusEvent): void {
    const element = event.currentTarget as HTMLElement;
    if (!element.contains(event.relatedTarget as Node | null)) this.#findings.reveal(this.elementId());
  }
}
