import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { addOutline } from 'ionicons/icons';
import type { Commodity, LicenceContent, Measures } from '#domain/licence-content';
import { ID_MAKER } from '../../device/id-maker';
import { ToastService } from '../../ui/toast-service';
import { DraftEditor } from '../draft-editor';
import { FormBox } from '../form-box';
import { CommodityLine } from './commodity-line';
import { addLine, copyLine, moveLine, restoreLines } from './commodity-lines';
import { MeasureTotal } from './measure-total';
import { MeasuresFields } from './measures-fields';

/** Boxes 9 to 16: the commodity lines, and whether each is measured or all goods together; both are kept. */
@Component({
  selector: 'app-commodities-box',
  imports: [CommodityLine, FormBox, IonIcon, MeasureTotal, MeasuresFields, TranslatePipe],
  templateUrl: 'commodities-box.html',
  styleUrl: 'commodities-box.css',
})
export class CommoditiesBox {
  readonly #editor = inject(DraftEditor);
  readonly #toasts = inject(ToastService);
  readonly #newId = inject(ID_MAKER);
  protected readonly addIcon = addOutline;
  protected readonly content = this.#editor.content;
  protected readonly lines = computed(() => this.content().commodities);

  protected measureBy(measuredBy: LicenceContent['measuredBy']): void {
    this.#editor.change({ measuredBy });
  }

  protected measureAll(changes: Partial<Measures>): void {
    this.#editor.change({ globalMeasures: { ...this.content().globalMeasures, ...changes } });
  }

  protected add(): void {
    this.#change(addLine(this.lines(), this.#newId(), ''));
  }

  protected copy(line: Commodity): void {
    this.#change(copyLine(this.lines(), line.id, this.#newId()));
  }

  protected move(line: Commodity, by: -1 | 1): void {
    this.#change(moveLine(this.lines(), line.id, by));
  }

  protected remove(line: Commodity, number: number): void {
    const before = this.lines();
    this.#change(before.filter((it) => it !== line));
    this.#toasts.undo('form.lines.removed', () => this.#change(restoreLines(this.lines(), [line], before)), { number });
  }

  #change(commodities: readonly Commodity[]): void {
    this.#editor.change({ commodities });
  }
}
