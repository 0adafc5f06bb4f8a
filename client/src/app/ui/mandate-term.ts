import { Component, input } from '@angular/core';
import type { PlainDate } from '#domain/values/plain-date';
import { TranslatePipe } from '@ngx-translate/core';
import { AppDate } from './app-date';

/** From which day until which one a mandate holds. */
@Component({
  selector: 'app-mandate-term',
  imports: [AppDate, TranslatePipe],
  template: `
    @if (until(); as day) {
      {{ 'ui.term.between' | translate: { from: from() | appDate, until: day | appDate } }}
    } @else {
      {{ 'ui.term.open' | translate: { from: from() | appDate } }}
    }
  `,
})
export class MandateTerm {
  readonly from = input.required<PlainDate>();
  /** Its last day; null while no end is set. */
  readonly until = input.required<PlainDate | null>();
}
