import { Component, inject, input, signal, type OnInit } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { Busy } from '../ui/busy';
import { ProblemNote } from '../ui/problem-note';
import { Entrance } from './entrance';

/** Where the link of the confirmation mail leads (R1). */
@Component({
  selector: 'app-confirm-page',
  imports: [Busy, Entrance, ProblemNote, RouterLink, TranslatePipe],
  template: `
    <app-entrance [heading]="(isConfirmed() ? 'account.confirm.done' : 'account.confirm.title') | translate">
      <app-busy [when]="attempt.isRunning()" />
      <app-problem-note [problem]="attempt.problem()" />
      <div role="status">
        @if (isConfirmed()) {
          <p>{{ 'account.confirm.text' | translate }}</p>
        }
      </div>
      <div class="button-row">
        @if (attempt.problem()) {
          <button class="button" type="button" (click)="confirm()">{{ 'account.tryAgain' | translate }}</button>
        }
        <a class="button button-primary" routerLink="/sign-in">{{ 'account.signIn.link' | translate }}</a>
      </div>
    </app-entrance>
  `,
})
export class ConfirmPage implements OnInit {
  readonly token = input('');
  readonly #api = inject(ApiClient);
  protected readonly attempt = new Attempt();
  protected readonly isConfirmed = signal(false);

  ngOnInit(): void {
    void this.confirm();
  }

  protected async confirm(): Promise<void> {
    const body = { token: this.token() };
    this.isConfirmed.set(await this.attempt.run(() => this.#api.send('POST', '/api/accounts/confirmation', body)));
  }
}
