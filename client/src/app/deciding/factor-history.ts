import { Component, input } from '@angular/core';
import type { FactorHolder } from '#contract/second-factor';
import { TranslatePipe } from '@ngx-translate/core';
import { AppDate } from '../ui/app-date';
import { PersonName } from '../ui/person-name';

/** What became of somebody's passkeys, apps and recovery codes, newest first: when, and by whom where it was not themselves. */
@Component({
  selector: 'app-factor-history',
  imports: [AppDate, PersonName, TranslatePipe],
  template: `
    <section class="stack stack-tight" aria-labelledby="factor-history">
      <h2 id="factor-history">{{ 'lostFactor.history' | translate }}</h2>
      <ul class="list">
        @for (event of events(); track event.id) {
          <li class="list-row">
            <div class="words">
              <strong>{{ keyOf(event) | translate: { by: event.by | personName } }}</strong>
              <span class="muted small">{{ event.at | appDate: 'moment' }}</span>
              @if (event.words) {
                <span dir="auto">“{{ event.words }}”</span>
              }
            </div>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    .words {
      display: flex;
      flex-direction: column;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class FactorHistory {
  readonly events = input.required<FactorHolder['history']>();

  protected keyOf({ kind, factorKind }: FactorHolder['history'][number]): string {
    return `lostFactor.event.${factorKind ? `${kind}.${factorKind}` : kind}`;
  }
}
