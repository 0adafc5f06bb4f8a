import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { LicenceHistory as History } from '#contract/history';
import type { Licence } from '#contract/licence';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { HistoryRepository } from '../storage/history-repository';
import { BoxCard } from '../ui/box-card';
import { ProblemNote } from '../ui/problem-note';
import { HistoryTimeline } from './history-timeline';

/**
 * The history of a licence: what comes with it at once, with or without a network; devices, changes, pictures and openings as soon as
 * the server tells them, or as it told them when the licence was last opened here.
 */
@Component({
  selector: 'app-licence-history',
  imports: [BoxCard, HistoryTimeline, ProblemNote, TranslatePipe],
  template: `
    <app-box-card [title]="'history.title' | translate">
      <app-history-timeline
        [history]="licence().history"
        [late]="licence().lateDecisions"
        [content]="licence().content"
        [told]="told()"
      />
      @if (told()?.earlierThan; as version) {
        <div class="button-row">
          <button type="button" class="button button-quiet" [disabled]="turning.isRunning()" (click)="turn(version)">
            {{ 'history.earlier' | translate }}
          </button>
        </div>
        <app-problem-note [problem]="turning.problem()" />
      }
      @if (isBehind() && loading.problem()) {
        <p class="small muted">{{ 'history.withoutDetails' | translate }}</p>
      }
    </app-box-card>
  `,
})
export class LicenceHistory {
  readonly licence = input.required<Licence>();
  readonly #api = inject(ApiClient);
  readonly #kept = inject(HistoryRepository);
  protected readonly loading = new Attempt();
  protected readonly turning = new Attempt();
  readonly #told = signal<History | null>(null);
  protected readonly told = computed(() => {
    const told = this.#told();
    return told?.licenceId === this.licence().id ? told : null;
  });
  /** Not all there is to tell is known here. */
  protected readonly isBehind = computed(() => (this.told()?.version ?? 0) < this.licence().version);
  readonly #wanted = computed(() => `${this.licence().id}/${this.licence().version}`);

  constructor() {
    effect(() => {
      this.#wanted();
      untracked(() => void this.#load());
    });
  }

  /** Shows the events before `version` too. */
  protected async turn(version: number): Promise<void> {
    const { id } = this.licence();
    await this.turning.run(async () => {
      const { events, earlierThan } = await this.#fetch(id, `?before=${version}`);
      this.#told.update((told) => {
        if (told?.licenceId !== id || told.earlierThan !== version) return told;
        const { earlierThan: _, ...newer } = told;
        return { ...newer, events: [...events, ...told.events], ...(earlierThan && { earlierThan }) };
      });
    });
  }

  #fetch(id: string, query = ''): Promise<History> {
    return this.#api.fetch('GET', `/api/licences/${id}/history${query}`, History);
  }

  async #load(): Promise<void> {
    const wanted = this.#wanted();
    const { id } = this.licence();
    const kept = this.told() ? undefined : await this.#kept.find(id).catch(() => undefined);
    if (kept && !this.told()) this.#told.set(kept);
    await this.loading.run(async () => {
      const told = await this.#fetch(id);
      this.#told.set(told);
      await this.#kept.keep(told);
    });
    // Another licence, or a newer version, came to the front meanwhile.
    if (wanted !== this.#wanted()) await this.#load();
  }
}
