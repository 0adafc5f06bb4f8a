import { Component, input, output } from '@angular/core';
import { toVisibleText } from '#domain/values/visible-text';

/** A labelled line or, with `lines` > 1, area of text. `fieldId` is where the form resumes and findings lead. */
@Component({
  selector: 'app-text-field',
  template: `
    <label [for]="fieldId()">{{ label() }}</label>
    @if (lines() > 1) {
      <textarea
        [id]="fieldId()"
        [rows]="lines()"
        [value]="value()"
        [attr.maxlength]="maxLength()"
        [attr.aria-describedby]="hint() ? fieldId() + '-hint' : null"
        (input)="take($any($event.target).value)"
      ></textarea>
    } @else {
      <input
        type="text"
        autocomplete="off"
        [id]="fieldId()"
        [class.number]="isNumber()"
        [value]="value()"
        [attr.maxlength]="maxLength()"
        [attr.autocapitalize]="isNumber() ? 'characters' : null"
        [attr.spellcheck]="isNumber() ? 'false' : null"
        [attr.aria-describedby]="hint() ? fieldId() + '-hint' : null"
        (input)="take($any($event.target).value)"
      />
    }
    @if (hint(); as words) {
      <p class="field-hint" [id]="fieldId() + '-hint'" aria-live="polite">{{ words }}</p>
    }
  `,
  styles: `
    :host input.number {
      font-family: var(--app-font-number);
    }
  `,
  host: { class: 'field' },
})
export class TextField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly hint = input('');
  readonly lines = input(1);
  readonly maxLength = input(500);
  /** Letters and digits of a number: monospace, capitals, no spelling. */
  readonly isNumber = input(false);
  readonly typed = output<string>();

  protected take(text: string): void {
    this.typed.emit(toVisibleText(text));
  }
}
