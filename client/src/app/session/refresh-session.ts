import { inject, Service } from '@angular/core';
import { Session } from '#contract/session';
import { Store } from '@ngrx/store';
import { DeviceSettings } from '../storage/device-settings';
import { ApiClient } from './api-client';
import { OpenAccount } from './open-account';
import { SessionActions } from './session.actions';
import { sessionFeature } from './session.feature';
import { SIGNED_OUT } from './sign-out';

/** Asks the server who is signed in, with which grants. Without an answer everything stays as it is. */
@Service()
export class RefreshSession {
  readonly #store = inject(Store);
  readonly #api = inject(ApiClient);
  readonly #openAccount = inject(OpenAccount);
  readonly #settings = inject(DeviceSettings);
  readonly #account = this.#store.selectSignal(sessionFeature.selectAccount);

  async execute(): Promise<void> {
    const before = this.#account()?.accountId;
    try {
      const answer = await this.#api.fetch('GET', '/api/session', Session);
      // An answer from before the person signed out, or somebody else signed in, says nothing any more.
      if (this.#account()?.accountId !== before || (await this.#isLeaving())) return;
      await this.#take(answer);
    } catch {
      if (this.#account() === null) this.#store.dispatch(SessionActions.nobodySignedIn());
    }
  }

  async #isLeaving(): Promise<boolean> {
    return (await this.#settings.get('lastAccount')) === SIGNED_OUT;
  }

  async #take(account: Session): Promise<void> {
    const isSame = this.#account()?.accountId === account.accountId;
    // The server's cookie may belong to another person than this device showed: then nothing of the first may stay.
    if (!isSame && this.#account()) this.#store.dispatch(SessionActions.signedOut());
    const grantId = await this.#openAccount.execute(account);
    this.#store.dispatch(
      isSame ? SessionActions.sessionRefreshed({ account }) : SessionActions.signedIn({ account, grantId }),
    );
  }
}
