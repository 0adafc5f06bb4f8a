import { inject, Service } from '@angular/core';
import { ID_MAKER } from '../device/id-maker';
import { ApiClient } from './api-client';
import { KnownPreferences } from './known-preferences';

/** Asks for a mail that says only that mails arrive; also where earlier ones came back, which are then sent again. */
@Service()
export class SendTestMail {
  readonly #api = inject(ApiClient);
  readonly #makeId = inject(ID_MAKER);
  readonly #preferences = inject(KnownPreferences);
  /** Of a test whose answer did not come: asked again, it is the same one. */
  #unanswered: string | null = null;

  /** @throws ApiError */
  async execute(): Promise<void> {
    this.#unanswered ??= this.#makeId();
    await this.#api.send('POST', '/api/test-mail', { id: this.#unanswered });
    this.#unanswered = null;
    this.#preferences.refreshQuietly();
  }
}
