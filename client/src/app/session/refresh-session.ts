import { DOCUMENT, inject, Service } from '@angular/core';
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
  readonly #location = inject(DOCUMENT).location;
  readonly #account = this.#store.selectSignal(sessionFeature.selectAccount);

  /** Once pages are open, somebody else's session is told and changes nothing here: something may be typed in them. */
  async execute(): Promise<void> {
    await this.#ask((account) => this.#meet(account));
  }

  /**
   * At the start of the app, which opened the account it knew last: where the session is somebody else's (they came back from
   * the identity provider) the app starts anew as theirs, with nothing of the first in its memory.
   */
  async executeAtStart(): Promise<void> {
    await this.#ask(async (account) => {
      if (await this.#openAccount.remember(account)) return this.#location.reload();
      // Where it cannot be kept, starting anew would bring the first one back.
      this.#store.dispatch(SessionActions.signedOut());
      await this.#take(account);
    });
  }

  async #ask(meetOther: (account: Session) => unknown): Promise<void> {
    const before = this.#account()?.accountId;
    try {
      // Signed out, in another tab perhaps, and the server could not be told: this tab waits for a sign-in too.
      if (await this.#isLeaving()) return this.#store.dispatch(SessionActions.sessionExpired());
      const answer = await this.#api.fetch('GET', '/api/session', Session);
      // An answer from before the person signed out, or somebody else signed in, says nothing any more.
      if (this.#account()?.accountId !== before || (await this.#isLeaving())) return;
      if (before && before !== answer.accountId) await meetOther(answer);
      else await this.#take(answer);
    } catch {
      if (this.#account() === null) this.#store.dispatch(SessionActions.nobodySignedIn());
    }
  }

  #meet({ firstName, lastName }: Session): void {
    this.#store.dispatch(SessionActions.otherSignedIn({ name: `${firstName} ${lastName}`.trim() }));
  }

  async #isLeaving(): Promise<boolean> {
    return (await this.#settings.get('lastAccount')) === SIGNED_OUT;
  }

  async #take(account: Session): Promise<void> {
    const isKnown = this.#account() !== null;
    const grantId = await this.#openAccount.execute(account);
    this.#store.dispatch(
      isKnown ? SessionActions.sessionRefreshed({ account }) : SessionActions.signedIn({ account, grantId }),
    );
  }
}
