import { Component, computed, inject, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { addOutline, gridOutline } from 'ionicons/icons';
import type { LicenceContent, Measures } from '#domain/licence-content';
import { DraftEditor } from '../draft-editor';
import { FormBox } from '../form-box';
import { CommodityLine } from './commodity-line';
import { CommodityList } from './commodity-list';
import { CommodityUnreadTexts } from './commodity-unread-texts';
import { MeasureTotal } from './measure-total';
import { MeasuresFields } from './measures-fields';
import { PasteDialog } from './paste-dialog';

/** Boxes 9 to 16: the commodity lines, and whether each is measured or all goods together; both are kept. */
@Component({
  selector: 'app-commodities-box',
  imports: [CommodityLine, FormBox, IonIcon, MeasureTotal, MeasuresFields, PasteDialog, TranslatePipe],
  providers: [CommodityList, CommodityUnreadTexts],
  templateUrl: 'commodities-box.html',
  styleUrl: 'commodities-box.css',
})
export class CommoditiesBox {
  readonly #editor = inject(DraftEditor);
  protected readonly list = inject(CommodityList);
  protected readonly addIcon = addOutline;
  protected readonly pasteIcon = gridOutline;
  protected readonly globalMeasures = computed(() => this.#editor.content().globalMeasures);

  protected readonly dialog = viewChild.required(PasteDialog);

  /** Cells pasted into a description are offered as lines; the dialog can put them where they were pasted all the same. */
  protected offer(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const field = event.target;
    if (!text.includes('\t') || !(field instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    this.dialog().open(text, () => {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
    });
  }

  protected measureBy(measuredBy: LicenceContent['measuredBy']): void {
    this.#editor.change({ measuredBy });
  }

  protected measureAll(changes: Partial<Measures>): void {
    this.#editor.change({ globalMeasures: { ...this.globalMeasures(), ...changes } });
  }
}
