import { inject, Service, signal } from '@angular/core';
import { AccountDetails } from '#contract/account';
import { ApiClient } from '../../session/api-client';
import { Attempt } from '../../session/attempt';

/** What only the owner of the account sees of it, asked of the server when a page needs it. One for each page. */
@Service({ autoProvided: false })
export class LoadAccountDetails {
  readonly #api = inject(ApiClient);
  readonly attempt = new Attempt();
  readonly #details = signal<AccountDetails | null>(null);
  /** Null until the server answered once. */
  readonly details = this.#details.asReadonly();

  async execute(): Promise<void> {
    await this.attempt.run(async () => {
      this.#details.set(await this.#api.fetch('GET', '/api/account', AccountDetails));
    });
  }
}
