import { Component, input, output } from '@angular/core';
import type { SearchOrder } from '#contract/search-order';
import { LicenceCards } from './licence-cards';
import { LicenceTable } from './licence-table';
import { observeMinWidth } from './observe-min-width';
import type { LinkOf, ShownLicence } from './shown-licence';

/** A list of licences: a table with columns to sort by where there is room, cards elsewhere. */
@Component({
  selector: 'app-licence-listing',
  imports: [LicenceCards, LicenceTable],
  template: `
    @if (isWide()) {
      <app-licence-table
        [rows]="rows()"
        [label]="label()"
        [linkOf]="linkOf()"
        [order]="order()"
        (ordered)="ordered.emit($event)"
      />
    } @else {
      <app-licence-cards [rows]="rows()" [label]="label()" [linkOf]="linkOf()" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class LicenceListing {
  readonly rows = input.required<readonly ShownLicence[]>();
  readonly label = input.required<string>();
  readonly linkOf = input.required<LinkOf>();
  readonly order = input.required<SearchOrder>();
  readonly ordered = output<SearchOrder>();
  protected readonly isWide = observeMinWidth(900);
}
