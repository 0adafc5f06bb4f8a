import { inject, Service } from '@angular/core';
import { Session } from '#contract/session';
import { Store } from '@ngrx/store';
import { DeviceSettings } from '../storage/device-settings';
import { OpenAccount } from './open-account';
import { RefreshSession } from './refresh-session';
import { SessionActions } from './session.actions';
import { SIGNED_OUT, SignOut } from './sign-out';

/**
 * At the start of the app: opens the account this device last knew, at once and without asking anyone; the server is asked
 * behind it. A device that knows no account asks the server first.
 */
@Service()
export class RestoreSession {
  readonly #store = inject(Store);
  readonly #settings = inject(DeviceSettings);
  readonly #openAccount = inject(OpenAccount);
  readonly #refresh = inject(RefreshSession);
  readonly #signOut = inject(SignOut);

  async execute(): Promise<void> {
    const stored = await this.#settings.get('lastAccount');
    // Signed out while the server could not be told: it is told now, so that its cookie opens nothing.
    if (stored === SIGNED_OUT) return this.#signOut.finish();
    const last = Session.safeParse(stored);
    if (!last.success) return this.#refresh.execute();
    const grantId = await this.#openAccount.execute(last.data);
    this.#store.dispatch(SessionActions.sessionRestored({ account: last.data, grantId }));
    void this.#refresh.executeAtStart();
  }
}
