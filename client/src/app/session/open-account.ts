import { inject, Service } from '@angular/core';
import type { Session } from '#contract/session';
import { AccountDatabases } from '../storage/account-databases';
import { DeviceSettings } from '../storage/device-settings';

/** Makes an account the one this device works for, and remembers it for the next start without a network. */
@Service()
export class OpenAccount {
  readonly #databases = inject(AccountDatabases);
  readonly #settings = inject(DeviceSettings);

  /** @returns the grant last acted under on this device, if any */
  async execute(account: Session): Promise<string | null> {
    await this.#databases.open(account.accountId);
    await this.remember(account);
    const grantId = await this.#settings.get('activeGrant');
    return typeof grantId === 'string' ? grantId : null;
  }

  /** The next start is theirs. @returns whether that could be kept */
  remember(account: Session): Promise<boolean> {
    return this.#settings.set('lastAccount', account);
  }
}
