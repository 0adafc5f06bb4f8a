import { afterNextRender, Component, type ElementRef, input, output, viewChild } from '@angular/core';
import type { FactorHolder } from '#contract/second-factor';
import { TranslatePipe } from '@ngx-translate/core';
import { AppDate } from '../ui/app-date';
import { GrantStatusPill } from '../ui/grant-status-pill';
import { PersonName } from '../ui/person-name';
import { Plural } from '../ui/plural';
import { FactorHistory } from './factor-history';
import { GiveFactorBack } from './give-factor-back';

/** Who somebody is, what they sign in with beside the password, and what became of it. */
@Component({
  selector: 'app-factor-holder-card',
  imports: [AppDate, FactorHistory, GiveFactorBack, GrantStatusPill, PersonName, Plural, TranslatePipe],
  templateUrl: 'factor-holder-card.html',
  styles: `
    h2 {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .since {
      display: block;
    }
    dd + dd {
      grid-column-end: -1;
    }
  `,
  host: { class: 'stack' },
})
export class FactorHolderCard {
  readonly holder = input.required<FactorHolder>();
  readonly changed = output<FactorHolder>();
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => this.#focus());
  }

  protected change(holder: FactorHolder): void {
    this.changed.emit(holder);
    // Nothing is left to give back: what was pressed is gone, and the focus with it.
    if (!holder.factors.length) this.#focus();
  }

  #focus(): void {
    this.heading().nativeElement.focus();
  }
}
