import { Component, computed, input } from '@angular/core';
import type { HistoryEntry, LateDecision } from '#contract/licence';
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
        @for (entry of newestFirst(); track entry.key) {
          <li>
            <p class="what">{{ 'history.kinds.' + entry.kind | translate }}</p>
            @if (entry.isLate) {
              <p class="small">{{ 'history.late.title' | translate }}</p>
            }
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
  /** Decisions that came second: they made no version, and stand above the one that was first. */
  readonly late = input<readonly LateDecision[] | undefined>([]);
  protected readonly newestFirst = computed(() =>
    [
      ...(this.late() ?? []).map((it) => ({
        ...it,
        key: it.id,
        place: it.firstVersion + 0.5,
        isLate: true,
        changes: [],
      })),
      ...this.history().map((it) => ({ ...it, key: String(it.version), place: it.version, isLate: false })),
    ].sort((a, b) => b.place - a.place),
  );
}
