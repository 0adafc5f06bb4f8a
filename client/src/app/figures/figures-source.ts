import { inject, Service } from '@angular/core';
import { Figures } from '#contract/figures';
import { ApiClient } from '../session/api-client';
import { FiguresRepository } from '../storage/figures-repository';

/** Where figures come from: the server, or what it said last on this device. */
@Service()
export class FiguresSource {
  readonly #api = inject(ApiClient);
  readonly #kept = inject(FiguresRepository);

  /** What was shown last; null where nothing was, or the device cannot be read. */
  async loadKept(grantId: string, year: number): Promise<Figures | null> {
    return (await this.#kept.find(grantId, year).catch(() => undefined)) ?? null;
  }

  /** @throws ApiError */
  async fetch(grantId: string, year: number): Promise<Figures> {
    const figures = await this.#api.fetch('GET', `/api/figures?grantId=${grantId}&year=${year}`, Figures);
    // Shown all the same when the device has no room for it.
    await this.#kept.keep(grantId, figures).catch(() => undefined);
    return figures;
  }
}
