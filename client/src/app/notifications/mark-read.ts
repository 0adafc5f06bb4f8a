import { inject, Service } from '@angular/core';
import { InboxRepository } from '../storage/inbox-repository';
import { SyncDriver } from '../sync/sync-driver';

/** Marks messages as read: here at once; the server is told when it can be reached. */
@Service()
export class MarkRead {
  readonly #repository = inject(InboxRepository);
  readonly #driver = inject(SyncDriver);

  /** @throws StorageError */
  async execute(ids: readonly string[]): Promise<void> {
    await this.#repository.markRead(ids);
    this.#driver.wake(false);
  }
}
