import { DOCUMENT, inject, Service } from '@angular/core';
import { About } from '#contract/session';
import { ApiClient } from './api-client';
import { SignOut } from './sign-out';

/** Leaves the app for the identity provider, which leads back to it. */
@Service()
export class LeaveForIdentity {
  readonly #api = inject(ApiClient);
  readonly #signOut = inject(SignOut);
  readonly #location = inject(DOCUMENT).location;

  /**
   * Only while our server answers: otherwise the browser would show a page of its own.
   * @throws ApiError `unreachable`, `timed-out` …
   */
  async execute(way: string): Promise<void> {
    await this.#signOut.finishIfBegun();
    await this.#api.fetch('GET', '/api/about', About);
    this.#location.assign(way);
  }
}
