import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import type { ConflictChoice } from '../storage/resolve-conflict';
import { AppDate } from '../ui/app-date';
import { Plural } from '../ui/plural';
import { ProblemWords } from '../ui/problem-words';
import { StatePill } from '../ui/state-pill';
import type { OutboxItem } from './outbox-items';

/** One command of the outbox with what can be done about it. Discarding takes two taps. */
@Component({
  selector: 'app-outbox-row',
  imports: [AppDate, Plural, RouterLink, StatePill, TranslatePipe],
  templateUrl: 'outbox-row.html',
  styles: `
    .number {
      display: inline-flex;
      align-items: center;
      min-height: var(--app-target);
    }
  `,
})
export class OutboxRow {
  readonly #words = inject(ProblemWords);
  readonly item = input.required<OutboxItem>();
  readonly retried = output();
  readonly discarded = output();
  readonly decided = output<ConflictChoice>();
  protected readonly isAsking = signal(false);

  /** What was sent without an answer may have been accepted: it is not given up before the answer. */
  protected readonly canBeGivenUp = computed(() => {
    const { standing, attempts, problem } = this.item();
    return standing === 'needsYou' || !attempts || problem?.code === 'not-restored-yet';
  });
  protected readonly title = computed(() => `outbox.kinds.${this.item().kind ?? 'any'}`);
  protected readonly reason = computed(() => {
    const { problem, conflict } = this.item();
    // Words typed with a decision are set aside on the licence's page, where they can be taken up again.
    if (problem && conflict === 'decision') return this.#words.of({ ...problem, code: 'conflict-decision' });
    return problem ? this.#words.of(problem) : null;
  });
}
