import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { FieldError } from '../../ui/field-error';

/**
 * An HS or CN code of 4 to 10 digits, dots and spaces as on the paper. A half typed code stays in the field and out of
 * the draft, because a command that holds it would be refused.
 */
@Component({
  selector: 'app-code-field',
  imports: [FieldError, TranslatePipe],
  template: `
    <label [for]="fieldId()">{{ label() }}</label>
    <input
      type="text"
      inputmode="numeric"
      autocomplete="off"
      class="number"
      maxlength="14"
      [id]="fieldId()"
      [value]="text()"
      [attr.aria-invalid]="!isCode() || null"
      [attr.aria-describedby]="fieldId() + '-error'"
      (input)="type($any($event.target).value)"
    />
    <app-field-error [id]="fieldId() + '-error'" [text]="isCode() ? null : ('form.notACode' | translate)" />
  `,
  host: { class: 'field' },
})
export class CodeField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly typed = output<string>();

  protected readonly text = linkedSignal<string, string>({
    source: this.value,
    computation: (value, previous) => (previous && digitsOf(previous.value) === value ? previous.value : value),
  });
  protected readonly isCode = computed(() => /^(\d{4,10})?$/.test(digitsOf(this.text())));

  protected type(text: string): void {
    this.text.set(text);
    if (this.isCode()) this.typed.emit(digitsOf(text));
  }
}

function digitsOf(text: string): string {
  return text.replace(/[\s.]/g, '');
}
