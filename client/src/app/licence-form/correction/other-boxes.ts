import { Component, computed, inject, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { type BoxNumber, boxTitleKey } from '../../licence-view/box-titles';
import { LicenceDocument } from '../../licence-view/licence-document';
import { BoxCard } from '../../ui/box-card';
import { DraftEditor } from '../draft-editor';
import { TextField } from '../fields/text-field';
import type { SectionId } from '../form-sections';
import { Correction } from './correction';
import { sectionsOfBox } from './pins-to-correct';

/** Boxes of the paper that are typed; ISO codes follow their countries. */
const TYPED: readonly BoxNumber[] = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18];

/** The boxes without a comment: to be read, and one may be opened by saying why it must change too. */
@Component({
  selector: 'app-other-boxes',
  imports: [BoxCard, LicenceDocument, TextField, TranslatePipe],
  templateUrl: 'other-boxes.html',
})
export class OtherBoxes {
  readonly #editor = inject(DraftEditor);
  protected readonly correction = inject(Correction);
  readonly opened = output<SectionId>();
  protected readonly content = this.#editor.content;
  /** Whether the whole licence is shown, to be read. */
  protected readonly isShown = signal(false);
  protected readonly closed = computed(() => {
    const asked = new Set([...this.correction.pins().map(({ box }) => box), ...this.correction.others()]);
    return TYPED.filter((box) => !asked.has(box));
  });

  protected titleOf(box: number): string {
    return boxTitleKey(box as BoxNumber);
  }

  protected open(value: string): void {
    const section = sectionsOfBox(Number(value)).at(-1);
    if (!section) return;
    this.correction.explain(Number(value), '');
    this.opened.emit(section);
  }
}
