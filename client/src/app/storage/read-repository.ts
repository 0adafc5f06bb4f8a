import { inject, Service } from '@angular/core';
import type { LicenceRead } from '#contract/history';
import { CLOCK } from '../device/clock';
import { ID_MAKER } from '../device/id-maker';
import { AccountDatabases } from './account-databases';

/** What was opened on this device: kept until the server has it. Stays at sign-out. */
@Service()
export class ReadRepository {
  readonly #databases = inject(AccountDatabases);
  readonly #clock = inject(CLOCK);
  readonly #makeId = inject(ID_MAKER);

  /** A licence was opened now. */
  async record(read: Pick<LicenceRead, 'licenceId' | 'grantId' | 'what'>): Promise<void> {
    const openedAt = this.#clock.now().toISOString();
    await this.#databases.run(({ reads }) => reads.put({ ...read, id: this.#makeId(), openedAt }));
  }
}
