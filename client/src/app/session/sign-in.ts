import { inject, Service } from '@angular/core';
import type { CreateFromIdentity } from '#contract/identity';
import { Session } from '#contract/session';
import { Store } from '@ngrx/store';
import { ApiClient } from './api-client';
import { OpenAccount } from './open-account';
import { Passkeys } from './passkeys';
import { SessionActions } from './session.actions';
import { sessionFeature } from './session.feature';

/** Signs a person in on the server and opens their database on this device. */
@Service()
export class SignIn {
  readonly #api = inject(ApiClient);
  readonly #passkeys = inject(Passkeys);
  readonly #store = inject(Store);
  readonly #openAccount = inject(OpenAccount);
  readonly #account = this.#store.selectSignal(sessionFeature.selectAccount);

  /** @throws ApiError `wrong-credentials`, `not-confirmed`, `unreachable` … */
  async withPassword(email: string, password: string): Promise<void> {
    await this.#open(await this.#api.fetch('POST', '/api/session', Session, { email, password }));
  }

  /** The device's own proof, which counts as both steps. @throws ApiError */
  async withPasskey(): Promise<void> {
    const response = await this.#passkeys.use('/api/passkey-session/request');
    await this.#open(await this.#api.fetch('POST', '/api/passkey-session', Session, { response }));
  }

  /** Once nothing is missing any more. @throws ApiError */
  async afterSecondStep(): Promise<void> {
    await this.#open(await this.#api.fetch('GET', '/api/session', Session));
  }

  /** One tap, only where the demo is on. @throws ApiError */
  async asDemoPerson(accountId: string): Promise<void> {
    await this.#open(await this.#api.fetch('POST', '/api/demo-session', Session, { accountId }));
  }

  /** Whom the identity provider vouched for proves that the account with their address is theirs too. @throws ApiError */
  async linkingIdentity(password: string): Promise<void> {
    await this.#open(await this.#api.fetch('POST', '/api/identity/link', Session, { password }));
  }

  /** Whom the identity provider vouched for gets an account without a password. @throws ApiError */
  async asNewPerson(person: CreateFromIdentity): Promise<void> {
    await this.#open(await this.#api.fetch('POST', '/api/identity/account', Session, person));
  }

  async #open(account: Session): Promise<void> {
    const previous = this.#account();
    if (previous && previous.accountId !== account.accountId) this.#store.dispatch(SessionActions.signedOut());
    const grantId = await this.#openAccount.execute(account);
    this.#store.dispatch(SessionActions.signedIn({ account, grantId }));
  }
}
