import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

let count = 0;

/** A group of fields drawn as one box of the paper licence, its number in the corner. An action may stand in the slot `boxAction`. */
@Component({
  selector: 'app-box-card',
  imports: [TranslatePipe],
  template: `
    <section class="box-card" [attr.aria-labelledby]="headingId">
      <div class="box-head">
        @if (box() !== undefined) {
          <span class="box-tab" [attr.aria-label]="'ui.box' | translate: { box: box() }" role="img">{{ box() }}</span>
        }
        <h2 [id]="headingId" [class.unnumbered]="box() === undefined">{{ title() }}</h2>
        <ng-content select="[boxAction]" />
      </div>
      <div class="stack"><ng-content /></div>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      flex: 1;
      padding-block: 6px;
      font-size: 1rem;
    }
    .unnumbered {
      padding-inline-start: var(--app-space-4);
    }
  `,
  host: { '[attr.title]': 'null' },
})
export class BoxCard {
  /** Number of the box, or several: `3`, `'5–6'`. */
  readonly box = input<number | string>();
  readonly title = input.required<string>();
  protected readonly headingId = `box-heading-${++count}`;
}
