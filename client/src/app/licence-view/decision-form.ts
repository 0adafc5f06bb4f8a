import { Component, computed, type ElementRef, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { type Decision, type DecisionKind, needsWords } from './decision';

let count = 0;

/**
 * One button for each decision one may take; a tap opens its words, a second one decides. Words under `<words>.<kind>`:
 * `choose` (the button), `title`, `hint`, `label`, `confirm`.
 */
@Component({
  selector: 'app-decision-form',
  imports: [TranslatePipe],
  templateUrl: './decision-form.html',
  styleUrl: './decision-form.css',
})
export class DecisionForm {
  readonly kinds = input.required<readonly DecisionKind[]>();
  /** Where the words of the decisions are: `desk.decisions`. */
  readonly words = input.required<string>();
  /** What was typed for a decision that came too late. */
  readonly typedBefore = input('');
  /** No button stands out: deciding is not what the page is for. */
  readonly isQuiet = input(false);
  readonly decided = output<Decision>();

  protected readonly fieldId = `decision-words-${++count}`;
  protected readonly chosen = signal<DecisionKind | null>(null);
  protected readonly typed = linkedSignal(() => this.typedBefore());
  protected readonly isRequired = computed(() => {
    const kind = this.chosen();
    return kind !== null && needsWords(kind);
  });
  protected readonly isWanting = signal(false);
  protected readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');

  protected choose(kind: DecisionKind | null): void {
    this.chosen.set(kind);
    this.isWanting.set(false);
    if (kind) setTimeout(() => this.field()?.nativeElement.focus());
  }

  protected decide(event: Event): void {
    event.preventDefault();
    const kind = this.chosen();
    if (!kind) return;
    const words = this.typed().trim();
    this.isWanting.set(needsWords(kind) && !words);
    if (this.isWanting()) {
      this.field()?.nativeElement.focus();
      return;
    }
    this.decided.emit({ kind, words });
    this.chosen.set(null);
  }
}
