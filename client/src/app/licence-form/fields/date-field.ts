import { Component, input, output } from '@angular/core';
import { isPlainDate, type PlainDate } from '#domain/values/plain-date';

/** A labelled calendar date by the device's own date input. */
@Component({
  selector: 'app-date-field',
  template: `
    <label [for]="fieldId()">{{ label() }}</label>
    <input
      type="date"
      [id]="fieldId()"
      [value]="value() ?? ''"
      [attr.min]="min()"
      [attr.aria-describedby]="hint() ? fieldId() + '-hint' : null"
      (input)="take($any($event.target).value)"
      (blur)="leave($any($event.target).value)"
    />
    @if (hint(); as words) {
      <p class="field-hint" [id]="fieldId() + '-hint'">{{ words }}</p>
    }
  `,
  host: { class: 'field' },
})
export class DateField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<PlainDate | null>();
  readonly hint = input('');
  readonly min = input<PlainDate | null>(null);
  readonly picked = output<PlainDate | null>();

  /** A year of fewer than four digits is still being typed. */
  protected take(text: string): void {
    if (isPlainDate(text) && text >= '1900-01-01') this.picked.emit(text);
  }

  /** A date half typed reads as blank: only what is blank when it is left was meant to be, else the typed parts would vanish. */
  protected leave(text: string): void {
    if (!text && this.value() !== null) this.picked.emit(null);
  }
}
