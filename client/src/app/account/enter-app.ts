import { inject, Service } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import { Store } from '@ngrx/store';
import { toOwnPath } from '../session/own-path';
import { sessionFeature } from '../session/session.feature';

/** The last step of signing in, and the way back to the page that asked for it. */
@Service()
export class EnterApp {
  readonly #nav = inject(NavController);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);

  /** `next`: the path of that page. @throws what `signIn` throws; nothing is left then */
  async execute(signIn: () => Promise<void>, next: string | undefined): Promise<void> {
    const before = this.#account()?.accountId;
    await signIn();
    // The page somebody left for signing in again is still there, with what they typed.
    if (before && before === this.#account()?.accountId && (await this.#nav.pop())) return;
    await this.#nav.navigateRoot(toOwnPath(next));
  }
}
