import { inject, Service } from '@angular/core';
import type { Observable } from 'rxjs';
import { AccountDatabases } from './account-databases';
import type { CheckpointRecord } from './records';

/** How far this device has followed the server. */
@Service()
export class CheckpointRepository {
  readonly #databases = inject(AccountDatabases);

  /** Undefined before the first pull. */
  observe(): Observable<CheckpointRecord | undefined> {
    return this.#databases.observe(({ checkpoint }) => checkpoint.get('feed'));
  }
}
