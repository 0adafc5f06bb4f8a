import { Component, computed, input } from '@angular/core';
import { matchedParts } from './matched-parts';

/** A text in which the words searched for stand out. */
@Component({
  selector: 'app-matched-text',
  template: `@for (part of parts(); track $index) {
    <span [class.match]="part.isMatch" [textContent]="part.text"></span>
  }`,
  styles: `
    .match {
      color: var(--app-primary);
      font-weight: 700;
    }
  `,
})
export class MatchedText {
  readonly text = input.required<string>();
  readonly typed = input.required<string>();
  protected readonly parts = computed(() => matchedParts(this.text(), this.typed()));
}
