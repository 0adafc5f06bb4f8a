import { Component, inject, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Spot } from '#domain/correction/pin';
import { type BoxNumber, boxTitleKey } from '../../licence-view/box-titles';
import { BoxCard } from '../../ui/box-card';
import { Plural } from '../../ui/plural';
import { DraftEditor } from '../draft-editor';
import { TextField } from '../fields/text-field';
import type { SectionId } from '../form-sections';
import { PicturesBeside } from '../pictures-beside';
import { Correction } from './correction';
import { sectionsOfBox } from './pins-to-correct';

/** "3 things to correct": each comment of the authority with the way to its box and its spot, its answer, and whether it is done. */
@Component({
  selector: 'app-correction-card',
  imports: [BoxCard, Plural, TextField, TranslatePipe],
  templateUrl: 'correction-card.html',
  styleUrl: 'correction-card.css',
})
export class CorrectionCard {
  readonly #editor = inject(DraftEditor);
  readonly #beside = inject(PicturesBeside);
  protected readonly correction = inject(Correction);
  readonly chosen = output<SectionId>();

  protected titleOf(box: number): string {
    return boxTitleKey(box as BoxNumber);
  }

  protected lineNumber(line: string | null): number {
    return this.#editor.content().commodities.findIndex(({ id }) => id === line) + 1;
  }

  protected hasPicture(spot: Spot): boolean {
    return this.#editor.content().pictures.some(({ id }) => id === spot.id);
  }

  protected go(box: number): void {
    const section = sectionsOfBox(box).at(-1);
    if (section) this.chosen.emit(section);
  }

  protected show(spot: Spot): void {
    if (!this.#beside.isOpen()) this.#beside.toggle();
    this.correction.wanted.set(spot);
  }
}
