import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { AskButton } from '../ui/ask-button';
import { Entrance } from '../ui/entrance';
import { FocusWrong } from '../ui/focus-wrong';
import { ProblemNote } from '../ui/problem-note';
import { ProblemWords } from '../ui/problem-words';
import { TextField } from '../ui/text-field';
import { findLinkFault } from './link-fault';
import { SendAgain } from './send-again';

/** Where the link of the confirmation mail leads (R1): the password shows that who reads the mail also signed up. */
@Component({
  selector: 'app-confirm-page',
  imports: [AskButton, Entrance, FocusWrong, ProblemNote, RouterLink, SendAgain, TextField, TranslatePipe],
  templateUrl: 'confirm-page.html',
  styleUrl: '../ui/entrance-links.css',
})
export class ConfirmPage {
  readonly token = input('');
  readonly #api = inject(ApiClient);
  protected readonly words = inject(ProblemWords);
  protected readonly attempt = new Attempt();
  protected readonly password = signal('');
  protected readonly isConfirmed = signal(false);
  protected readonly linkFault = computed(() => findLinkFault(this.attempt.problem()));

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const body = { token: this.token(), password: this.password() };
    this.isConfirmed.set(await this.attempt.run(() => this.#api.send('POST', '/api/accounts/confirmation', body)));
  }
}
