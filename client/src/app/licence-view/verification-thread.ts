import { Component, computed, input } from '@angular/core';
import type { Licence } from '#contract/licence';
import { TranslatePipe } from '@ngx-translate/core';
import { AppDate } from '../ui/app-date';
import { PersonName } from '../ui/person-name';
import { DecisionCodes } from './decision-codes';

/** What was asked when a licence went under further verification, and every remark since, the oldest first; nothing in another state. */
@Component({
  selector: 'app-verification-thread',
  imports: [AppDate, DecisionCodes, PersonName, TranslatePipe],
  template: `
    @if (entries().length) {
      <div class="stack stack-tight">
        <h2 id="verification-thread">{{ 'licences.verification' | translate }}</h2>
        <ol aria-labelledby="verification-thread">
          @for (entry of entries(); track entry.version) {
            <li>
              <p class="small muted">
                <bdi>{{ entry.by | personName }}</bdi>, {{ entry.actedFor }} · {{ entry.at | appDate: 'moment' }}
              </p>
              <app-decision-codes [details]="entry.details" />
              @if (entry.words) {
                <p class="free" dir="auto">{{ entry.words }}</p>
              }
            </li>
          }
        </ol>
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    h2 {
      font-size: 1rem;
    }
    li {
      padding-left: var(--app-space-3);
      border-left: 3px solid var(--app-line);
    }
    ol {
      display: flex;
      flex-direction: column;
      gap: var(--app-space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .free {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class VerificationThread {
  readonly licence = input.required<Licence>();
  protected readonly entries = computed(() => {
    const { validation, history } = this.licence();
    if (validation !== 'underVerification') return [];
    const begun = history.findLastIndex(({ kind }) => kind === 'verify');
    return history.slice(begun).filter(({ kind }) => kind === 'verify' || kind === 'remark');
  });
}
