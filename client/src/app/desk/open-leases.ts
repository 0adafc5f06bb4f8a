import { inject, Service, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { exhaustMap, type Subscription } from 'rxjs';
import { Leases } from '#contract/desk';
import { ApiClient } from '../session/api-client';
import { sessionFeature } from '../session/session.feature';
import { whileVisible } from './while-visible';

const LOOK_AGAIN_MS = 20_000;

/** Which licences of the queue colleagues have open, while the queue is looked at. Provided by the page. */
@Service({ autoProvided: false })
export class OpenLeases {
  readonly #api = inject(ApiClient);
  readonly #grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  /** Names of colleagues by the id of the licence; empty where it is not known. */
  readonly openWith = signal<ReadonlyMap<string, string>>(new Map());
  #watch: Subscription | undefined;

  watch(): void {
    this.#watch ??= whileVisible(LOOK_AGAIN_MS)
      .pipe(exhaustMap(() => this.#look()))
      .subscribe();
  }

  end(): void {
    this.#watch?.unsubscribe();
    this.#watch = undefined;
  }

  async #look(): Promise<void> {
    const grantId = this.#grant()?.id;
    if (!grantId) return;
    try {
      const { leases } = await this.#api.fetch('GET', `/api/leases?grantId=${grantId}`, Leases);
      const others = leases.filter(({ isOwn }) => !isOwn);
      this.openWith.set(new Map(others.map(({ licenceId, by }) => [licenceId, by])));
    } catch {
      this.openWith.set(new Map());
    }
  }
}
