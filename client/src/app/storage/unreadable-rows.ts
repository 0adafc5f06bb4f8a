import { computed, inject, Service } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { AccountDatabases } from './account-databases';
import type { UnreadableRecord } from './records';

/** What the server told of and this device cannot show. */
@Service()
export class UnreadableRows {
  readonly #rows = toSignal(
    inject(AccountDatabases).observe(({ unreadable }) => unreadable.toArray()),
    { initialValue: [] as UnreadableRecord[] },
  );
  readonly licences = computed(() => this.#rows().filter(({ kind }) => kind === 'licence'));
  readonly messageCount = computed(() => this.#rows().filter(({ kind }) => kind === 'inbox').length);
}
