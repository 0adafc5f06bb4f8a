import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Quantity } from '#domain/values/quantity';
import { FieldError } from '../../ui/field-error';
import { formatReading, readQuantity, showQuantity } from './quantity-reading';

/**
 * A number in either notation. What was understood stands below while typing ("= 129 352 kg"), and in the field
 * itself once it is left. What cannot be read stays as typed and says so; the draft keeps the last readable number.
 */
@Component({
  selector: 'app-quantity-field',
  imports: [FieldError, TranslatePipe],
  template: `
    <label [for]="fieldId()">{{ label() }}</label>
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      class="number"
      [id]="fieldId()"
      [value]="text()"
      [attr.aria-describedby]="fieldId() + '-reading'"
      [attr.aria-invalid]="reading().is === 'unreadable' || null"
      (input)="type($any($event.target).value)"
      (blur)="leave()"
    />
    <span [id]="fieldId() + '-reading'" class="field-hint reading" aria-live="polite">{{ shownReading() }}</span>
    <app-field-error [text]="reading().is === 'unreadable' ? ('form.notANumber' | translate) : null" />
  `,
  styles: `
    .reading {
      min-height: 1.5em;
    }
  `,
  host: { class: 'field' },
})
export class QuantityField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<Quantity | null>();
  /** Unit behind the reading, such as `kg`. */
  readonly unit = input('');
  readonly typed = output<Quantity | null>();

  readonly #locale = navigator.language;
  /** The typed text rules until the field is left or the value changes from elsewhere. */
  protected readonly text = linkedSignal<Quantity | null, string>({
    source: this.value,
    computation: (value, previous) => {
      const typed = previous && readQuantity(previous.value, this.#locale);
      const isOwn = typed && (typed.is === 'quantity' ? typed.value === value : value === null);
      return isOwn ? previous.value : showQuantity(value, this.#locale);
    },
  });
  protected readonly reading = computed(() => readQuantity(this.text(), this.#locale));
  protected readonly shownReading = computed(() => {
    const reading = this.reading();
    return reading.is === 'quantity' ? `= ${formatReading(reading.value, this.#locale)} ${this.unit()}`.trimEnd() : '';
  });

  protected type(text: string): void {
    this.text.set(text);
    const reading = this.reading();
    if (reading.is !== 'unreadable') this.typed.emit(reading.is === 'quantity' ? reading.value : null);
  }

  protected leave(): void {
    const reading = this.reading();
    if (reading.is === 'quantity') this.text.set(showQuantity(reading.value, this.#locale));
  }
}
