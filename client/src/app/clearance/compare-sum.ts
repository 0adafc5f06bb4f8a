import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Measure } from '#domain/clearance/compare-goods';
import type { Deviation } from '#domain/clearance/deviation';
import type { Quantity } from '#domain/values/quantity';
import { DeviationPill } from '../licence-view/deviation-pill';
import { showMeasure } from './show-measure';

/** The sum of what is declared of every line, beside that of the licence. */
@Component({
  selector: 'app-compare-sum',
  imports: [DeviationPill, TranslatePipe],
  template: `
    <p class="field-label">{{ 'clearance.sum.' + measure() | translate }}</p>
    <p class="field-hint">{{ 'clearance.licensed' | translate: { quantity: show(licensed(), measure()) } }}</p>
    <p>
      @if (declared(); as quantity) {
        <span class="number">{{ show(quantity, measure()) }}</span>
      } @else {
        <span class="small muted">{{ 'clearance.sum.open' | translate }}</span>
      }
    </p>
    @if (deviation(); as it) {
      <app-deviation-pill [deviation]="it" />
    }
  `,
})
export class CompareSum {
  readonly measure = input.required<Measure>();
  readonly licensed = input.required<Quantity>();
  /** Null while a line is not declared. */
  readonly declared = input.required<Quantity | null>();
  readonly deviation = input<Deviation>();
  protected readonly show = showMeasure;
}
