import { inject, Service } from '@angular/core';
import { Store } from '@ngrx/store';
import { ApiClient } from '../../session/api-client';
import { PushRegistration } from '../../session/push-registration';
import { SessionActions } from '../../session/session.actions';
import { AccountDatabases } from '../../storage/account-databases';
import { DeviceSettings } from '../../storage/device-settings';

/** Deletes the account on the server, then everything this device keeps for it. */
@Service()
export class EraseAccount {
  readonly #api = inject(ApiClient);
  readonly #store = inject(Store);
  readonly #databases = inject(AccountDatabases);
  readonly #settings = inject(DeviceSettings);
  readonly #push = inject(PushRegistration);

  /** @throws ApiError when the server did not delete it; then nothing on the device is touched */
  async execute(password: string): Promise<void> {
    await this.#api.send('POST', '/api/account/erasure', { password });
    await this.#settings.set('lastAccount', null);
    await this.#push.end();
    await this.#databases.remove();
    this.#store.dispatch(SessionActions.signedOut());
  }
}
