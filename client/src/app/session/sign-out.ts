import { inject, Service } from '@angular/core';
import { Session } from '#contract/session';
import { Store } from '@ngrx/store';
import { AccountDatabases } from '../storage/account-databases';
import { DeviceSettings } from '../storage/device-settings';
import { ApiClient } from './api-client';
import { toProblem } from './api-error';
import { PushRegistration } from './push-registration';
import { SessionActions } from './session.actions';

/** Stands for `lastAccount` while the server does not know yet that the person signed out. */
export const SIGNED_OUT = 'signedOut';

/** Signs out, with or without a network. Drafts and outbox stay on the device for the next sign-in of the same person. */
@Service()
export class SignOut {
  readonly #api = inject(ApiClient);
  readonly #store = inject(Store);
  readonly #databases = inject(AccountDatabases);
  readonly #settings = inject(DeviceSettings);
  readonly #push = inject(PushRegistration);

  async execute(): Promise<void> {
    // Where another tab signed somebody else in, session, start and notifications of this browser are theirs: they stay.
    if (!(await this.#isOthers())) await this.#leaveDevice();
    // What a broken database still holds cannot be removed; it opens for nobody.
    await this.#databases.signOut().catch(() => this.#databases.close());
    this.#store.dispatch(SessionActions.signedOut());
  }

  async #leaveDevice(): Promise<void> {
    // First on the device: whatever happens next, the app does not open for this person again.
    if (!(await this.#settings.set('lastAccount', SIGNED_OUT))) await this.#settings.forget('lastAccount');
    await this.#push.end();
    if (await this.#tellServer()) await this.#settings.set('lastAccount', null);
  }

  async #isOthers(): Promise<boolean> {
    const last = Session.safeParse(await this.#settings.get('lastAccount'));
    return last.success && last.data.accountId !== this.#databases.accountId;
  }

  /** At the next start: tells the server what it could not be told when the person signed out. */
  async finish(): Promise<void> {
    if (await this.#tellServer()) await this.#settings.set('lastAccount', null);
    this.#store.dispatch(SessionActions.nobodySignedIn());
  }

  /** Before somebody leaves the app to sign in elsewhere: at the next start a sign-out still to be told would undo it. */
  async finishIfBegun(): Promise<void> {
    if ((await this.#settings.get('lastAccount')) === SIGNED_OUT) await this.finish();
  }

  /** @returns whether the server's session is over */
  async #tellServer(): Promise<boolean> {
    try {
      await this.#api.send('DELETE', '/api/session');
      return true;
    } catch (error) {
      return ['not-signed-in', 'other-account'].includes(toProblem(error).code);
    }
  }
}
