import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { BoxNumber } from './box-titles';
import { boxTitleKey } from './box-titles';
import { DocumentBox, type DocumentReview } from './document-box';
import type { GoodsRow } from './goods-rows';

type GoodsBox = Extract<BoxNumber, 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16>;

/** The boxes in the order of the paper, and what of a row stands in each. */
const BOXES: readonly (readonly [box: GoodsBox, value: keyof GoodsRow])[] = [
  [9, 'description'],
  [10, 'hsCode'],
  [11, 'names'],
  [12, 'countries'],
  [13, 'isoCodes'],
  [14, 'volume'],
  [15, 'netWeight'],
  [16, 'units'],
];

/** Boxes 9 to 16 as on the paper: eight boxes, in each the value of every line, numbered when there are several. */
@Component({
  selector: 'app-paper-goods',
  imports: [DocumentBox, TranslatePipe],
  template: `
    @for (entry of boxes; track entry[0]) {
      <app-document-box
        [class]="'box-' + entry[0]"
        [box]="entry[0]"
        [title]="titleOf(entry[0]) | translate"
        [places]="placesOf(entry[0])"
        [at]="entry[0] === 9 ? 'box-9-16' : undefined"
        [review]="review()"
      >
        <ol [class.several]="rows().length > 1">
          @for (row of rows(); track $index) {
            <li>{{ row[entry[1]] || '—' }}</li>
          } @empty {
            <li class="muted">{{ 'licences.boxes.blank' | translate }}</li>
          }
        </ol>
      </app-document-box>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .several {
      padding-inline-start: 1.5em;
      list-style: decimal;
    }
    li {
      overflow-wrap: anywhere;
      font-variant-numeric: tabular-nums;
    }
    li::marker {
      color: var(--app-muted);
      font-size: 0.8125em;
    }
    .box-9 {
      grid-column: 1 / span 8;
    }
    .box-10 {
      grid-column: 9 / -1;
    }
    .box-11 {
      grid-column: 1 / span 6;
    }
    .box-12,
    .box-13 {
      grid-column: span 3;
    }
    .box-14,
    .box-15,
    .box-16 {
      grid-column: span 4;
    }
  `,
})
export class PaperGoods {
  readonly rows = input.required<readonly GoodsRow[]>();
  readonly review = input<DocumentReview | null>(null);
  protected readonly boxes = BOXES;
  protected readonly titleOf = boxTitleKey;

  /** Nothing is found in 13, 15 and 16 of their own: the rules look at 12 and 14. */
  protected placesOf(box: GoodsBox): readonly (9 | 10 | 11 | 12 | 14)[] {
    return box === 13 || box === 15 || box === 16 ? [] : [box];
  }
}
