import { Component, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { OFFERED_ORDERS } from './licence-columns';
import type { SearchOrder } from '#contract/search-order';

/** By what a list is sorted, where no table has heads to tap. */
@Component({
  selector: 'app-order-select',
  imports: [TranslatePipe],
  template: `
    <label class="visually-hidden" [for]="fieldId()">{{ 'licences.order.label' | translate }}</label>
    <select #box [id]="fieldId()" (change)="pick(box.value)">
      @for (offered of orders; track offered) {
        <option [value]="offered" [selected]="offered === order()">
          {{ 'licences.order.' + offered | translate }}
        </option>
      }
    </select>
  `,
  styles: `
    select {
      width: auto !important;
      max-width: 48vw;
    }
  `,
  host: { class: 'field' },
})
export class OrderSelect {
  readonly fieldId = input.required<string>();
  readonly order = input.required<SearchOrder>();
  readonly ordered = output<SearchOrder>();
  protected readonly orders = OFFERED_ORDERS;

  protected pick(value: string): void {
    const order = this.orders.find((it) => it === value);
    if (order) this.ordered.emit(order);
  }
}
