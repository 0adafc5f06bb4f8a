import { Component, effect, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { AskButton } from '../ui/ask-button';
import { FocusWrong } from '../ui/focus-wrong';
import { ProblemNote } from '../ui/problem-note';
import { ProblemWords } from '../ui/problem-words';
import { TextField } from '../ui/text-field';

/** "Send the link again", to the address one signed up with; it is asked for where it is not known. */
@Component({
  selector: 'app-send-again',
  imports: [AskButton, FocusWrong, ProblemNote, TextField, TranslatePipe],
  template: `
    <form class="stack" (submit)="send($event)" novalidate [appFocusWrong]="attempt.problem()">
      <app-problem-note [problem]="attempt.problem()" />
      @if (!known()) {
        <app-text-field
          fieldId="address"
          type="email"
          autocomplete="email"
          [label]="'account.email' | translate"
          [hint]="'account.checkMail.addressHint' | translate"
          [error]="words.ofField(attempt.problem(), '/email')"
          [(value)]="email"
        />
      }
      <button class="button" type="submit" [appAsk]="attempt">
        {{ 'account.checkMail.sendAgain' | translate }}
      </button>
      <div role="status">
        @if (sentTo(); as address) {
          <p class="note note-success">{{ 'account.checkMail.sentAgain' | translate: { email: address } }}</p>
        }
      </div>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class SendAgain {
  /** The address, where the page knows it. */
  readonly known = input<string>();
  readonly #api = inject(ApiClient);
  protected readonly words = inject(ProblemWords);
  protected readonly attempt = new Attempt();
  protected readonly email = signal('');
  protected readonly sentTo = signal('');

  constructor() {
    effect(() => this.email.set(this.known() ?? ''));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const email = this.email().trim();
    this.sentTo.set('');
    const isSent = await this.attempt.run(() => this.#api.send('POST', '/api/accounts/confirmation-mail', { email }));
    if (isSent) this.sentTo.set(email);
  }
}
