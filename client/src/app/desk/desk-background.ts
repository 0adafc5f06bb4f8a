import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { warningOutline } from 'ionicons/icons';
import { Background } from '#contract/desk';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { sessionFeature } from '../session/session.feature';
import { AppDate } from '../ui/app-date';
import { BoxCard } from '../ui/box-card';
import { Busy } from '../ui/busy';
import { CountryName } from '../ui/country-name';
import { ProblemNote } from '../ui/problem-note';
import { NearNumbers } from './near-numbers';
import type { LoadedBackground } from './number-question';
import { TrackRecordLine } from './track-record-line';

/** What the records say beside the licence: other uses of its number, the history of exporter and company. Needs a network. */
@Component({
  selector: 'app-desk-background',
  imports: [
    AppDate,
    BoxCard,
    Busy,
    CountryName,
    IonIcon,
    NearNumbers,
    ProblemNote,
    RouterLink,
    TrackRecordLine,
    TranslatePipe,
  ],
  templateUrl: './desk-background.html',
  styles: `
    ion-icon {
      flex: none;
      font-size: 22px;
    }
    ul {
      margin: 0;
      padding-left: var(--app-space-4);
    }
  `,
})
export class DeskBackground {
  readonly licenceId = input.required<string>();
  /** Box 3 of the licence. */
  readonly number = input.required<string>();
  readonly loaded = output<LoadedBackground>();
  readonly #api = inject(ApiClient);
  readonly #grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  protected readonly attempt = new Attempt();
  readonly #loaded = signal<LoadedBackground | null>(null);
  protected readonly background = computed(() => {
    const loaded = this.#loaded();
    return loaded?.id === this.licenceId() ? loaded.background : null;
  });
  protected readonly warnIcon = warningOutline;

  constructor() {
    effect(() => {
      const id = this.licenceId();
      untracked(() => void this.load(id));
    });
  }

  protected async load(id: string): Promise<void> {
    const grantId = this.#grant()?.id;
    if (!grantId) return;
    await this.attempt.run(async () => {
      const path = `/api/licences/${id}/background?grantId=${grantId}`;
      const loaded = { id, background: await this.#api.fetch('GET', path, Background) };
      this.#loaded.set(loaded);
      this.loaded.emit(loaded);
    });
    // Another licence came to the front meanwhile.
    if (id !== this.licenceId()) await this.load(this.licenceId());
  }
}
