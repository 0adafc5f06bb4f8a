import { Component, computed, input } from '@angular/core';
import type { HistoryEntry } from '#contract/licence';
import type { LicenceContent } from '#domain/licence-content';
import { TranslatePipe } from '@ngx-translate/core';
import { AppDate } from '../ui/app-date';
import { PersonName } from '../ui/person-name';
import { ChangeList } from './change-list';
import { DecisionCodes } from './decision-codes';

/** What an earlier version of the app kept does not tell the changes. */
type Entry = Omit<HistoryEntry, 'changes'> & Partial<Pick<HistoryEntry, 'changes'>>;

/** Who did what, for whom, when and with which words; the newest first. */
@Component({
  selector: 'app-history-timeline',
  imports: [AppDate, ChangeList, DecisionCodes, PersonName, TranslatePipe],
  template: `
    @if (newestFirst().length) {
      <ol [attr.aria-label]="'history.title' | translate">
        @for (entry of newestFirst(); track entry.version) {
          <li>
            <p class="what">{{ 'history.kinds.' + entry.kind | translate }}</p>
            <p class="small muted">
              <time [attr.datetime]="entry.at">{{ entry.at | appDate: 'moment' }}</time>
              · <bdi>{{ entry.by | personName }}</bdi>
              @if (entry.actedFor) {
                , {{ 'history.actedFor' | translate: { holder: entry.actedFor } }}
              }
            </p>
            <app-decision-codes [details]="entry.details" [content]="content()" />
            @if (entry.words) {
              <blockquote>{{ entry.words }}</blockquote>
            }
            <app-change-list [changes]="entry.changes ?? []" />
          </li>
        }
      </ol>
    } @else {
      <p class="muted">{{ 'history.empty' | translate }}</p>
    }
  `,
  styleUrl: './history-timeline.css',
})
export class HistoryTimeline {
  readonly history = input.required<readonly Entry[]>();
  /** Of the licence: what customs compared is shown beside it. */
  readonly content = input<LicenceContent | null>(null);
  protected readonly newestFirst = computed(() => [...this.history()].sort((a, b) => b.version - a.version));
}
