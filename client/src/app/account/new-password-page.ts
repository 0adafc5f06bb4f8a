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

/** Where the link of the lost-password mail leads (R2). */
@Component({
  selector: 'app-new-password-page',
  imports: [AskButton, Entrance, FocusWrong, ProblemNote, RouterLink, TextField, TranslatePipe],
  template: `
    <app-entrance [heading]="'account.newPassword.title' | translate">
      <div role="status">
        @if (isDone()) {
          <p>{{ 'account.newPassword.done' | translate }}</p>
        }
      </div>
      @if (isDone()) {
        <a class="button button-primary" routerLink="/sign-in">{{ 'account.signIn.button' | translate }}</a>
      } @else if (linkFault(); as fault) {
        <div role="alert">
          <p class="note note-danger">{{ 'account.newPassword.faults.' + fault | translate }}</p>
        </div>
        <a class="button button-primary" routerLink="/lost-password">{{
          'account.newPassword.askAgain' | translate
        }}</a>
      } @else {
        <app-problem-note [problem]="attempt.problem()" />
        <form class="stack" (submit)="save($event)" novalidate [appFocusWrong]="attempt.problem()">
          <app-text-field
            fieldId="new-password"
            type="password"
            autocomplete="new-password"
            [label]="'account.newPassword.label' | translate"
            [hint]="'account.passwordRules' | translate"
            [error]="words.ofField(attempt.problem(), '/password')"
            [(value)]="password"
          />
          <button class="button button-primary" type="submit" [appAsk]="attempt">
            {{ 'account.newPassword.button' | translate }}
          </button>
        </form>
        <a class="link" routerLink="/lost-password">{{ 'account.newPassword.askAgain' | translate }}</a>
      }
    </app-entrance>
  `,
  styleUrl: '../ui/entrance-links.css',
})
export class NewPasswordPage {
  readonly token = input('');
  readonly #api = inject(ApiClient);
  protected readonly words = inject(ProblemWords);
  protected readonly attempt = new Attempt();
  protected readonly password = signal('');
  protected readonly isDone = signal(false);
  protected readonly linkFault = computed(() => findLinkFault(this.attempt.problem()));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = { token: this.token(), password: this.password() };
    this.isDone.set(await this.attempt.run(() => this.#api.send('POST', '/api/new-password', body)));
  }
}
