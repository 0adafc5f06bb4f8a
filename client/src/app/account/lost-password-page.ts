import { Component, inject, signal } from '@angular/core';
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

/** A link to choose a new password is sent to the mailbox of the account (R2). */
@Component({
  selector: 'app-lost-password-page',
  imports: [AskButton, Entrance, FocusWrong, ProblemNote, RouterLink, TextField, TranslatePipe],
  template: `
    <app-entrance [heading]="'account.lostPassword.title' | translate">
      <div role="status">
        @if (isSent()) {
          <p>{{ 'account.lostPassword.sent' | translate: { email: email() } }}</p>
        }
      </div>
      @if (!isSent()) {
        <p class="muted">{{ 'account.lostPassword.text' | translate }}</p>
        <app-problem-note [problem]="attempt.problem()" />
        <form class="stack" (submit)="send($event)" novalidate [appFocusWrong]="attempt.problem()">
          <app-text-field
            fieldId="email"
            type="email"
            autocomplete="username"
            [label]="'account.email' | translate"
            [error]="words.ofField(attempt.problem(), '/email')"
            [(value)]="email"
          />
          <button class="button button-primary" type="submit" [appAsk]="attempt">
            {{ 'account.lostPassword.button' | translate }}
          </button>
        </form>
      }
      <a class="link" routerLink="/sign-in">{{ 'account.signIn.link' | translate }}</a>
    </app-entrance>
  `,
  styleUrl: '../ui/entrance-links.css',
})
export class LostPasswordPage {
  readonly #api = inject(ApiClient);
  protected readonly words = inject(ProblemWords);
  protected readonly attempt = new Attempt();
  protected readonly email = signal('');
  protected readonly isSent = signal(false);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const body = { email: this.email().trim() };
    this.isSent.set(await this.attempt.run(() => this.#api.send('POST', '/api/lost-password', body)));
  }
}
