import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { addOutline } from 'ionicons/icons';
import type { LicenceContent, Measures } from '#domain/licence-content';
import { DraftEditor } from '../draft-editor';
import { FormBox } from '../form-box';
import { CommodityLine } from './commodity-line';
import { CommodityList } from './commodity-list';
import { MeasureTotal } from './measure-total';
import { MeasuresFields } from './measures-fields';

/** Boxes 9 to 16: the commodity lines, and whether each is measured or all goods together; both are kept. */
@Component({
  selector: 'app-commodities-box',
  imports: [CommodityLine, FormBox, IonIcon, MeasureTotal, MeasuresFields, TranslatePipe],
  providers: [CommodityList],
  templateUrl: 'commodities-box.html',
  styleUrl: 'commodities-box.css',
})
export class CommoditiesBox {
  readonly #editor = inject(DraftEditor);
  protected readonly list = inject(CommodityList);
  protected readonly addIcon = addOutline;
  protected readonly globalMeasures = computed(() => this.#editor.content().globalMeasures);

  protected measureBy(measuredBy: LicenceContent['measuredBy']): void {
    this.#editor.change({ measuredBy });
  }

  protected measureAll(changes: Partial<Measures>): void {
    this.#editor.change({ globalMeasures: { ...this.globalMeasures(), ...changes } });
  }
}
