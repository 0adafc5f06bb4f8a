import { inject, Service } from '@angular/core';
import { Store } from '@ngrx/store';
import { DeviceSettings } from '../storage/device-settings';
import { SessionActions } from './session.actions';

/** Acts under another grant from now on, on this device. */
@Service()
export class ChooseGrant {
  readonly #settings = inject(DeviceSettings);
  readonly #store = inject(Store);

  async execute(grantId: string): Promise<void> {
    await this.#settings.set('activeGrant', grantId);
    this.#store.dispatch(SessionActions.grantChosen({ grantId }));
  }
}
