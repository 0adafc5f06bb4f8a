import { Component, computed, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { LicenceHistory } from '#contract/history';
import type { LateDecision } from '#contract/licence';
import type { LicenceContent } from '#domain/licence-content';
import { AppDate } from '../ui/app-date';
import { HistoryEntryView } from './history-entry';
import { toDays, type KnownEntry } from './history-days';
import { HistoryReads } from './history-reads';

/** Who did what, for whom, when, on which device, what was before and after, day by day; the newest first. */
@Component({
  selector: 'app-history-timeline',
  imports: [AppDate, HistoryEntryView, HistoryReads, TranslatePipe],
  template: `
    @if (canFilter()) {
      <label class="only-changes">
        <input type="checkbox" [checked]="isOnlyChanges()" (change)="isOnlyChanges.set(!isOnlyChanges())" />
        {{ 'history.onlyChanges' | translate }}
      </label>
    }
    @if (days().length) {
      <ol [attr.aria-label]="'history.title' | translate">
        @for (day of days(); track day.key) {
          <li>
            <h3>{{ day.at | appDate }}</h3>
            <ol [attr.aria-label]="day.at | appDate">
              @for (entry of day.entries; track entry.key) {
                <li class="line"><app-history-entry [entry]="entry" [content]="content()" /></li>
              }
              @if (day.reads.length) {
                <li class="line"><app-history-reads [reads]="day.reads" /></li>
              }
            </ol>
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
  readonly history = input.required<readonly KnownEntry[]>();
  /** Of the licence: what customs compared is shown beside it. */
  readonly content = input<LicenceContent | null>(null);
  /** Decisions that came second. */
  readonly late = input<readonly LateDecision[] | undefined>([]);
  /** What the server told beside it; null while nothing is known. */
  readonly told = input<LicenceHistory | null>(null);
  protected readonly isOnlyChanges = signal(false);
  readonly #known = computed(() => ({ history: this.history(), late: this.late() ?? [], told: this.told() }));
  protected readonly days = computed(() => toDays(this.#known(), this.isOnlyChanges()));
  /** Something would be left out. */
  protected readonly canFilter = computed(() => {
    const [all, some] = [false, true].map((isOnly) => toDays(this.#known(), isOnly));
    return JSON.stringify(countOf(all)) !== JSON.stringify(countOf(some));
  });
}

const countOf = (days: ReturnType<typeof toDays> = []): number[] =>
  days.map(({ entries, reads }) => entries.length + reads.length);
