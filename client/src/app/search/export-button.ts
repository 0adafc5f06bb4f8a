import { Component, computed, inject, input, signal } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { closeOutline, downloadOutline } from 'ionicons/icons';
import { countryName } from '#reference/countries';
import { PresentTime } from '../device/present-time';
import { saveFile } from '../device/save-file';
import type { ShownLicence } from '../licence-view/shown-licence';
import { toDateIn } from '../licence-view/days-until';
import { Attempt } from '../session/attempt';
import { sessionFeature } from '../session/session.feature';
import { ProblemNote } from '../ui/problem-note';
import { ToastService } from '../ui/toast-service';
import { writeSheet, type SheetWords } from './found-sheet';
import { toShown } from './found-row';
import { GatherFound } from './gather-found';
import { LicenceSearch } from './licence-search';

/** Writes all that was found, not only what is loaded, into a file for a spreadsheet; says how far it is, and can be stopped. */
@Component({
  selector: 'app-export-button',
  imports: [IonIcon, ProblemNote, TranslatePipe],
  template: `
    @if (progress(); as far) {
      <p class="small" role="status">
        {{ (far.total === null ? 'search.export.progressOfMany' : 'search.export.progress') | translate: far }}
      </p>
      <button type="button" class="button" (click)="stop()">
        <ion-icon [icon]="icons.stop" aria-hidden="true" />{{ 'search.export.stop' | translate }}
      </button>
    } @else {
      <button type="button" class="button" [attr.aria-disabled]="count() === 0" (click)="export()">
        <ion-icon [icon]="icons.download" aria-hidden="true" />{{ 'search.export.button' | translate }}
      </button>
    }
    <app-problem-note [problem]="attempt.problem()" />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--app-space-2) var(--app-space-3);
      align-items: center;
    }
    app-problem-note:not(:has(.note)) {
      display: none;
    }
    .button {
      flex: 1 0 auto;
      align-self: stretch;
    }
  `,
})
export class ExportButton {
  readonly #search = inject(LicenceSearch);
  readonly #gather = inject(GatherFound);
  readonly #translate = inject(TranslateService);
  readonly #toasts = inject(ToastService);
  readonly #time = inject(PresentTime);
  readonly #ownName = inject(Store).selectSignal(sessionFeature.selectOwnName);
  readonly count = input.required<number>();
  protected readonly attempt = new Attempt();
  readonly #far = signal<{ readonly count: number; readonly total: number | null } | null>(null);
  protected readonly progress = computed(() => (this.attempt.isRunning() ? this.#far() : null));
  protected readonly icons = { download: downloadOutline, stop: closeOutline };
  #stopping = new AbortController();

  protected stop(): void {
    this.#stopping.abort();
  }

  protected async export(): Promise<void> {
    if (this.count() === 0) return;
    this.#stopping = new AbortController();
    this.#far.set({ count: 0, total: null });
    await this.attempt.run(async () => {
      const { rows, isAll } = await this.#load(this.#stopping.signal);
      if (this.#stopping.signal.aborted) return;
      const day = toDateIn(this.#time.now());
      saveFile(`flegt-licences-${day}.csv`, 'text/csv', await writeSheet(rows, this.#words()));
      this.#toasts.tell(isAll ? 'search.export.done' : 'search.export.doneInPart', { count: rows.length });
    });
  }

  async #load(stopping: AbortSignal): Promise<{ readonly rows: readonly ShownLicence[]; readonly isAll: boolean }> {
    const asked = this.#search.asked();
    if (!asked || this.#search.isFromDevice()) return { rows: this.#search.rows() ?? [], isAll: true };
    const { licences, isAll } = await this.#gather.execute(
      asked,
      (count, total) => this.#far.set({ count, total }),
      stopping,
    );
    return { rows: licences.map((it) => toShown(it, undefined)), isAll };
  }

  #words(): SheetWords {
    const language = this.#translate.currentLang() ?? 'en';
    const say = (key: string) => String(this.#translate.instant(key));
    return {
      heading: (column) => say(`search.sheet.${column}`),
      country: (code) => countryName(code, language),
      requester: (name) => (name ?? this.#ownName()) || say('account.formerUser'),
      state: (key) => say(`states.${key}`),
    };
  }
}
