import { inject, Service } from '@angular/core';
import { ApiClient } from '../session/api-client';
import { InboxRepository } from '../storage/inbox-repository';

/** Marks messages as read: here at once, on the server when it can be reached. */
@Service()
export class MarkRead {
  readonly #repository = inject(InboxRepository);
  readonly #api = inject(ApiClient);

  async execute(ids: readonly string[]): Promise<void> {
    await this.#repository.markRead(ids);
    // Not being told matters little: the message stays read on this device.
    await this.#api.send('POST', '/api/inbox/read', { ids }).catch(() => undefined);
  }
}
