import { Component, DestroyRef, inject, input, output } from '@angular/core';
import { FieldError } from './field-error';

/** A time of the day is typed part by part, each of which is a change: it counts when the field is left, or this long after, in ms. */
const RESTS_MS = 1_000;

let count = 0;

/** A time of the day, `HH:MM`, with the control of the device. */
@Component({
  selector: 'app-time-field',
  imports: [FieldError],
  template: `
    <label [for]="id">{{ label() }}</label>
    <input
      #box
      type="time"
      required
      [id]="id"
      [value]="value()"
      [disabled]="isLocked()"
      [attr.aria-invalid]="error() ? true : null"
      [attr.aria-describedby]="id + '-error'"
      (change)="wait(box)"
      (blur)="take(box)"
    />
    <app-field-error [id]="id + '-error'" [text]="error()" />
  `,
  host: { class: 'field' },
})
export class TimeField {
  readonly value = input.required<string>();
  readonly label = input.required<string>();
  readonly isLocked = input(false);
  readonly error = input<string>();
  /** Another complete time was chosen. */
  readonly chosen = output<string>();
  // Ionic keeps pages that were left: the field may be there twice.
  protected readonly id = `time-${(count += 1)}`;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.#timer));
  }

  protected wait(box: HTMLInputElement): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.take(box), RESTS_MS);
  }

  /** A time that is not complete is none: the one before stays. */
  protected take(box: HTMLInputElement): void {
    clearTimeout(this.#timer);
    if (box.value === '') box.value = this.value();
    else if (box.value !== this.value()) this.chosen.emit(box.value);
  }
}
