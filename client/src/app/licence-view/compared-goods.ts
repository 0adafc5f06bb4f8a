import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { compareGoods, type DeclaredQuantities, MEASURES } from '#domain/clearance/compare-goods';
import type { LicenceContent } from '#domain/licence-content';
import { QuantityText } from '../ui/quantity-text';
import { DeviationPill } from './deviation-pill';

/** What customs compared for a decision: each declared quantity with its deviation from the licence, the total first. */
@Component({
  selector: 'app-compared-goods',
  imports: [DeviationPill, QuantityText, TranslatePipe],
  template: `
    <ul>
      @for (row of rows(); track row.key) {
        <li>
          {{ 'decisions.declared.' + (row.number ? 'line' : 'total') | translate: { number: row.number } }}:
          {{ 'decisions.declared.' + row.measure | translate: { quantity: row.declared | quantity } }}
          @if (row.deviation; as deviation) {
            <app-deviation-pill [deviation]="deviation" />
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li + li {
      margin-top: var(--app-space-1);
    }
  `,
})
export class ComparedGoods {
  readonly content = input.required<LicenceContent>();
  readonly declared = input.required<readonly DeclaredQuantities[]>();
  protected readonly rows = computed(() => {
    const { lines, total } = compareGoods(this.content(), this.declared());
    return [...(total ? [total] : []), ...lines].flatMap(({ line, declared, deviations }) =>
      MEASURES.filter((measure) => declared[measure] !== null).map((measure) => ({
        key: `${line}:${measure}`,
        number: line === null ? 0 : this.content().commodities.findIndex(({ id }) => id === line) + 1,
        measure,
        declared: declared[measure],
        deviation: deviations[measure],
      })),
    );
  });
}
