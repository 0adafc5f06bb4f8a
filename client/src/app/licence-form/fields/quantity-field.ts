import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Quantity } from '#domain/values/quantity';
import { FieldError } from '../../ui/field-error';
import { CommodityUnreadTexts } from '../boxes/commodity-unread-texts';
import { exampleFor, findOtherReading, formatReading, readQuantity, showQuantity } from '../../ui/quantity-reading';

/**
 * A number in either notation. What was understood stands below while typing ("= 129 352 kg"), and in the field itself once it is
 * left; when it could be meant otherwise that is one tap away. What cannot be read stays as typed and says why; the draft then
 * has no number.
 */
@Component({
  selector: 'app-quantity-field',
  imports: [FieldError, TranslatePipe],
  templateUrl: 'quantity-field.html',
  styles: `
    .reading {
      min-height: 1.5em;
    }
    .button {
      align-self: flex-start;
      padding: var(--app-space-1) var(--app-space-3);
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

  readonly #unread = inject(CommodityUnreadTexts);
  readonly #locale = navigator.language;
  /** As the person typed it, blank before: only they know what they meant. */
  readonly #typedText = signal('');
  protected readonly example = exampleFor(this.#locale);

  /** The typed text rules until the field is left or the value changes from elsewhere. */
  protected readonly text = linkedSignal<{ value: Quantity | null; unread: string | undefined }, string>({
    source: () => ({ value: this.value(), unread: this.#unread.of(this.fieldId()) }),
    computation: ({ value, unread }, previous) => {
      if (unread !== undefined) return unread;
      const typed = previous && readQuantity(previous.value, this.#locale);
      const isOwn = typed && (typed.is === 'quantity' ? typed.value === value : typed.is === 'blank' && value === null);
      return isOwn ? previous.value : showQuantity(value, this.#locale);
    },
  });
  protected readonly reading = computed(() => readQuantity(this.text(), this.#locale));
  protected readonly shownReading = computed(() => {
    const reading = this.reading();
    return reading.is === 'quantity' ? `= ${this.show(reading.value)}` : '';
  });
  protected readonly other = computed(() => findOtherReading(this.#typedText(), this.#locale));

  protected show(value: Quantity): string {
    return `${formatReading(value, this.#locale)} ${this.unit()}`.trimEnd();
  }

  protected type(text: string): void {
    this.#typedText.set(text);
    this.text.set(text);
    const reading = this.reading();
    this.#unread.keep(this.fieldId(), reading.is === 'unreadable' ? text : null);
    const value = reading.is === 'quantity' ? reading.value : null;
    if (value !== this.value()) this.typed.emit(value);
  }

  /** The person meant the number in the other notation. */
  protected take(value: Quantity): void {
    this.type(showQuantity(value, this.#locale));
    this.#typedText.set('');
  }

  protected leave(): void {
    const reading = this.reading();
    if (reading.is === 'quantity') this.text.set(showQuantity(reading.value, this.#locale));
  }
}
