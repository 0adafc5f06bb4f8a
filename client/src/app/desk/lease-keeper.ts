import { DestroyRef, inject, Service, signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { exhaustMap, type Subscription } from 'rxjs';
import { Lease } from '#contract/desk';
import { ApiClient } from '../session/api-client';
import { sessionFeature } from '../session/session.feature';
import { whileVisible } from './while-visible';

/** Well within the two minutes a lease lasts. */
const RENEW_MS = 45_000;

/**
 * Says to colleagues which licence is open here while it is looked at, and hears whether one of them has it open. It hinders
 * nobody: without a network nothing is said and nothing is known. Provided by the page.
 */
@Service({ autoProvided: false })
export class LeaseKeeper {
  readonly #api = inject(ApiClient);
  readonly #grant = inject(Store).selectSignal(sessionFeature.selectActiveGrant);
  /** Name of the colleague who has it open; null while nobody does, as far as is known. */
  readonly holder = signal<string | null>(null);
  #kept: Subscription | undefined;
  #id = '';

  constructor() {
    inject(DestroyRef).onDestroy(() => this.release());
  }

  /** Keeps the lease of this licence instead of the one before. */
  keep(id: string): void {
    if (this.#id === id && this.#kept) return;
    this.release();
    this.#id = id;
    this.#kept = whileVisible(RENEW_MS)
      .pipe(exhaustMap(() => this.#renew(id)))
      .subscribe();
  }

  /** Gives it back: the page is left. */
  release(): void {
    if (!this.#kept) return;
    this.#kept.unsubscribe();
    this.#kept = undefined;
    this.holder.set(null);
    // Where this does not arrive it ends by itself.
    this.#api.send('DELETE', `/api/licences/${this.#id}/lease`).catch(() => undefined);
  }

  async #renew(id: string): Promise<void> {
    const grantId = this.#grant()?.id;
    if (!grantId) return;
    try {
      const { by, isOwn } = await this.#api.fetch('PUT', `/api/licences/${id}/lease`, Lease, { grantId });
      if (id === this.#id && this.#kept) this.holder.set(isOwn ? null : by);
    } catch {
      this.holder.set(null);
    }
  }
}
