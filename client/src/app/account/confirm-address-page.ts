import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmailChangeState } from '#contract/account';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { RefreshSession } from '../session/refresh-session';
import { sessionFeature } from '../session/session.feature';
import { Entrance } from '../ui/entrance';
import { ProblemNote } from '../ui/problem-note';
import { findLinkFault } from './link-fault';

/** Where the links of the two mails about a change of address lead: whoever reads the mail confirms, signed in or not. */
@Component({
  selector: 'app-confirm-address-page',
  imports: [Entrance, ProblemNote, RouterLink, TranslatePipe],
  templateUrl: 'confirm-address-page.html',
  styleUrl: '../ui/entrance-links.css',
})
export class ConfirmAddressPage {
  readonly token = input('');
  readonly #api = inject(ApiClient);
  readonly #refresh = inject(RefreshSession);
  protected readonly account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly attempt = new Attempt();
  /** What the server said of the change; null until this address is confirmed. */
  protected readonly isChanged = signal<boolean | null>(null);
  protected readonly linkFault = computed(() => findLinkFault(this.attempt.problem()));
  protected readonly wayOn = computed(() => (this.account() ? '/profile' : '/sign-in'));

  protected async confirm(): Promise<void> {
    const path = '/api/account/email-confirmation';
    await this.attempt.run(async () => {
      const { isChanged } = await this.#api.fetch('POST', path, EmailChangeState, { token: this.token() });
      this.isChanged.set(isChanged);
      if (isChanged && this.account()) await this.#refresh.execute();
    });
  }
}
