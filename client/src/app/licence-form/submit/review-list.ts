import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { KeptFindings } from '../../storage/kept-findings';
import { FindingWords } from '../../ui/finding-words';
import { Plural } from '../../ui/plural';
import { DraftEditor } from '../draft-editor';
import type { Review } from './review';
import { ReviewEntry } from './review-entry';

/** What must be fixed, then what to check, in the order of the rule book; last what was left as the paper has it. */
@Component({
  selector: 'app-review-list',
  imports: [FindingWords, Plural, ReviewEntry, TranslatePipe],
  templateUrl: 'review-list.html',
  styleUrl: 'review-list.css',
  host: { class: 'stack' },
})
export class ReviewList {
  readonly #kept = inject(KeptFindings);
  protected readonly editor = inject(DraftEditor);
  readonly review = input.required<Review>();
  protected readonly parts = ['toFix', 'toCheck'] as const;

  protected keep(key: string): void {
    void this.#kept.keep(this.editor.id, key);
  }

  protected lookAgain(key: string): void {
    void this.#kept.lookAgain(this.editor.id, key);
  }
}
