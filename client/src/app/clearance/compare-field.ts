import { Component, computed, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Measure } from '#domain/clearance/compare-goods';
import type { Deviation } from '#domain/clearance/deviation';
import type { Quantity } from '#domain/values/quantity';
import { DeviationPill } from '../licence-view/deviation-pill';
import { FieldError } from '../ui/field-error';
import { exampleFor, findOtherReading, readQuantity, showQuantity } from '../ui/quantity-reading';
import type { DeclaredFault } from './declared-goods';
import { showMeasure } from './show-measure';

/** These say something else of a declaration than of a licence. */
const OWN_FAULTS: readonly DeclaredFault[] = ['zero', 'tooMuch'];

let count = 0;

/** One declared quantity below that of the licence; how far they are apart is said while typing. */
@Component({
  selector: 'app-compare-field',
  imports: [DeviationPill, FieldError, TranslatePipe],
  templateUrl: './compare-field.html',
  styles: `
    .reading {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--app-space-2);
      align-items: center;
      min-height: 1.5em;
    }
    .button {
      align-self: flex-start;
    }
  `,
  host: { class: 'field' },
})
export class CompareField {
  readonly measure = input.required<Measure>();
  readonly licensed = input.required<Quantity>();
  readonly text = input.required<string>();
  readonly fault = input<DeclaredFault>();
  readonly deviation = input<Deviation>();
  readonly typed = output<string>();

  readonly #locale = navigator.language;
  /** As the person typed it, blank before: only they know what they meant. */
  readonly #ownText = signal('');
  protected readonly id = `compare-field-${(count += 1)}`;
  protected readonly example = exampleFor(this.#locale);
  protected readonly reading = computed(() => {
    const reading = readQuantity(this.text(), this.#locale);
    return reading.is === 'quantity' ? reading.value : null;
  });
  protected readonly other = computed(() =>
    this.#ownText() === this.text() ? findOtherReading(this.text(), this.#locale) : undefined,
  );
  protected readonly faultWords = computed(() => {
    const fault = this.fault();
    return fault && OWN_FAULTS.includes(fault) ? `clearance.faults.${fault}` : `form.quantityFaults.${fault}`;
  });

  protected show(value: Quantity): string {
    return showMeasure(value, this.measure());
  }

  protected type(text: string): void {
    this.#ownText.set(text);
    this.typed.emit(text);
  }

  /** The person meant the number in the other notation. */
  protected take(value: Quantity): void {
    this.#ownText.set('');
    this.typed.emit(showQuantity(value, this.#locale));
  }
}
