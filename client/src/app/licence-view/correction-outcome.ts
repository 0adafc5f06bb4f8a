import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Spot } from '#domain/correction/pin';
import { BoxCard } from '../ui/box-card';
import { type BoxNumber, boxTitleKey } from './box-titles';
import { ChangeList } from './change-list';
import { PictureMarks } from './picture-marks';
import type { Outcome } from './to-outcome';

/** What changed since the authority returned a licence: each comment with what came of it, then what changed besides. */
@Component({
  selector: 'app-correction-outcome',
  imports: [BoxCard, ChangeList, TranslatePipe],
  templateUrl: './correction-outcome.html',
  styleUrl: './pin-list.css',
})
export class CorrectionOutcome {
  readonly outcome = input.required<Outcome>();
  readonly #marks = inject(PictureMarks, { optional: true });

  protected titleOf(box: number): string {
    return boxTitleKey(box as BoxNumber);
  }

  protected show(spot: Spot): void {
    this.#marks?.wanted.set(spot);
  }
}
