import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Plural } from '../ui/plural';
import type { NumberedLine } from './finding-groups';

/** How many numbers are said before "and so many more". */
const SAID = 12;

/** "Commodities 2, 5, 7": the lines something was found in. */
@Component({
  selector: 'app-line-numbers',
  imports: [Plural, TranslatePipe],
  template: `
    <span class="lines">
      {{ 'licences.boxes.inLines' | plural: lines().length | translate: { numbers: said() } }}
      @if (moreCount() > 0) {
        {{ 'licences.boxes.moreLines' | translate: { count: moreCount() } }}
      }
    </span>
  `,
  styles: `
    .lines {
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class LineNumbers {
  readonly lines = input.required<readonly NumberedLine[]>();
  protected readonly moreCount = computed(() => this.lines().length - SAID);
  protected readonly said = computed(() =>
    this.lines()
      .slice(0, SAID)
      .map(({ number }) => number)
      .join(', '),
  );
}
