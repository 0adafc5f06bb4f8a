import { inject, Service } from '@angular/core';
import { Authorities } from '#contract/authority';
import { PresentTime } from '../device/present-time';
import { ReferenceRepository } from '../storage/reference-repository';
import { ApiClient } from './api-client';

/** Keeps the competent authorities on the device, so that it is known without a network who will be asked. */
@Service()
export class RefreshAuthorities {
  readonly #api = inject(ApiClient);
  readonly #reference = inject(ReferenceRepository);
  readonly #time = inject(PresentTime);

  /** @throws ApiError, StorageError: then what was known before stays */
  async execute(): Promise<void> {
    const { authorities } = await this.#api.fetch('GET', '/api/competent-authorities', Authorities);
    await this.#reference.storeAuthorities({ authorities, asOf: this.#time.now().toISOString() });
  }
}
