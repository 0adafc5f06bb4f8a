import { Component, computed, input } from '@angular/core';
import { RowWindow, WindowRowMark } from '../ui/row-window';
import { LicenceCard } from './licence-card';
import { observeWidth } from './observe-width';
import type { LinkOf, ShownLicence } from './shown-licence';

/** A card is at least this wide, in px, and this far from the next. */
const CARD_PX = 360;
const GAP_PX = 12;
/** Height of most cards in px, before one was drawn. */
const HEIGHT_PX = 158;

/** Licences as cards, side by side where there is room. Only those near what is seen are drawn; all are counted for whoever listens. */
@Component({
  selector: 'app-licence-cards',
  imports: [LicenceCard, RowWindow, WindowRowMark],
  template: `
    <ul
      #list="rowWindow"
      role="list"
      [appRowWindow]="rowCount()"
      [estimatePx]="heightPx"
      [gapPx]="gapPx"
      [attr.aria-label]="label()"
      [style.grid-template-columns]="'repeat(' + lanes() + ', minmax(0, 1fr))'"
      [style.padding-bottom.px]="list.restPx()"
    >
      @for (shown of list.shown(); track shown.row) {
        @for (item of itemsOf(shown.row); track item.row.id) {
          <li
            [appWindowRow]="shown.row"
            [style.margin-top.px]="shown.gapPx"
            [attr.aria-setsize]="rows().length"
            [attr.aria-posinset]="item.position"
          >
            <app-licence-card [row]="item.row" [link]="linkOf()(item.row)" />
          </li>
        }
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: grid;
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class LicenceCards {
  readonly rows = input.required<readonly ShownLicence[]>();
  readonly label = input.required<string>();
  readonly linkOf = input.required<LinkOf>();

  readonly #widthPx = observeWidth();
  protected readonly lanes = computed(() => Math.max(1, Math.floor((this.#widthPx() + GAP_PX) / (CARD_PX + GAP_PX))));
  protected readonly rowCount = computed(() => Math.ceil(this.rows().length / this.lanes()));
  protected readonly heightPx = HEIGHT_PX;
  protected readonly gapPx = GAP_PX;

  protected itemsOf(row: number): readonly { readonly row: ShownLicence; readonly position: number }[] {
    const first = row * this.lanes();
    return this.rows()
      .slice(first, first + this.lanes())
      .map((licence, lane) => ({ row: licence, position: first + lane + 1 }));
  }
}
