import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { ProblemNote } from '../ui/problem-note';
import { Entrance } from './entrance';

/** After signing up: the link in the mail confirms the account; the mail can be sent again. */
@Component({
  selector: 'app-check-mail-page',
  imports: [Entrance, ProblemNote, RouterLink, TranslatePipe],
  template: `
    <app-entrance [heading]="'account.checkMail.title' | translate">
      <p>{{ 'account.checkMail.text' | translate: { email: email() ?? '' } }}</p>
      <p class="muted">{{ 'account.checkMail.hint' | translate }}</p>
      <app-problem-note [problem]="attempt.problem()" />
      <div role="status">
        @if (isSentAgain()) {
          <p class="note note-success">{{ 'account.checkMail.sentAgain' | translate }}</p>
        }
      </div>
      <div class="button-row">
        @if (email()) {
          <button class="button" type="button" (click)="sendAgain()">
            {{ 'account.checkMail.sendAgain' | translate }}
          </button>
        }
        <a class="button button-quiet" routerLink="/sign-in">{{ 'account.signIn.link' | translate }}</a>
      </div>
    </app-entrance>
  `,
})
export class CheckMailPage {
  readonly email = input<string>();
  readonly #api = inject(ApiClient);
  protected readonly attempt = new Attempt();
  protected readonly isSentAgain = signal(false);

  protected async sendAgain(): Promise<void> {
    const body = { email: this.email() };
    this.isSentAgain.set(await this.attempt.run(() => this.#api.send('POST', '/api/accounts/confirmation-mail', body)));
  }
}
