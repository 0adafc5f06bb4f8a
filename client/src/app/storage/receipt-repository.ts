import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import { AccountDatabases } from './account-databases';
import type { ReceiptRecord } from './records';

/** What the server signed for. Only the outbox writes receipts. */
@Service()
export class ReceiptRepository {
  readonly #databases = inject(AccountDatabases);

  /** Those of one licence, the oldest first. */
  observeFor(licenceId: string): Observable<ReceiptRecord[]> {
    return this.#databases.observe(({ receipts }) => receipts.where({ licenceId }).sortBy('receivedAt'));
  }
}
