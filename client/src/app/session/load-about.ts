import { inject, Service } from '@angular/core';
import { About } from '#contract/session';
import { ApiClient } from './api-client';

/** What the server says of itself: demo people, push key, the address of the support team. */
@Service()
export class LoadAbout {
  readonly #api = inject(ApiClient);
  #about: Promise<About> | undefined;

  /** Asked once; after a failure it is asked again. @throws ApiError */
  execute(): Promise<About> {
    this.#about ??= this.#api.fetch('GET', '/api/about', About);
    this.#about.catch(() => (this.#about = undefined));
    return this.#about;
  }
}
