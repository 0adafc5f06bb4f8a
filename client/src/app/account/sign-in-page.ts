import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NavController } from '@ionic/angular/nav-controller';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { Attempt } from '../session/attempt';
import { IdentityButton } from '../session/identity-button';
import { toOwnPath } from '../session/own-path';
import { sessionFeature } from '../session/session.feature';
import { SignIn } from '../session/sign-in';
import { AskButton } from '../ui/ask-button';
import { Entrance } from '../ui/entrance';
import { ProblemNote } from '../ui/problem-note';
import { TextField } from '../ui/text-field';
import { DemoPeople } from './demo-people';

@Component({
  selector: 'app-sign-in-page',
  imports: [AskButton, DemoPeople, Entrance, IdentityButton, ProblemNote, RouterLink, TextField, TranslatePipe],
  template: `
    <app-entrance [heading]="'account.signIn.title' | translate">
      <div role="status">
        @if (note() === 'deleted') {
          <p class="note note-success">{{ 'account.signIn.deleted' | translate }}</p>
        }
      </div>
      <app-identity-button [next]="next()" />
      <app-problem-note [problem]="attempt.problem()">
        @if (attempt.problem()?.code === 'wrong-log-in') {
          <a [routerLink]="['/check-mail']" [queryParams]="{ email: email() }">
            {{ 'account.checkMail.sendAgain' | translate }}
          </a>
        }
      </app-problem-note>
      <form class="stack" (submit)="signIn($event)" novalidate>
        <app-text-field
          fieldId="email"
          type="email"
          autocomplete="username"
          [label]="'account.email' | translate"
          [value]="email()"
          (valueChange)="changeEmail($event)"
        />
        <app-text-field
          fieldId="password"
          type="password"
          autocomplete="current-password"
          [label]="'account.password' | translate"
          [(value)]="password"
        />
        <button class="button button-primary" type="submit" [appAsk]="attempt">
          {{ 'account.signIn.button' | translate }}
        </button>
      </form>
      <div class="row row-spread">
        <a class="link" routerLink="/lost-password">{{ 'account.lostPassword.link' | translate }}</a>
        <a class="link" routerLink="/sign-up">{{ 'account.signUp.link' | translate }}</a>
      </div>
      <app-demo-people below (chosen)="enterAs($event)" />
    </app-entrance>
  `,
  styleUrl: '../ui/entrance-links.css',
})
export class SignInPage {
  /** The page that asked for the sign-in. */
  readonly next = input<string>();
  /** What happened before: `deleted`, the account. */
  readonly note = input<string>();
  readonly #signIn = inject(SignIn);
  readonly #nav = inject(NavController);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly attempt = new Attempt();
  protected readonly email = signal('');
  protected readonly password = signal('');

  /** The server asks for patience with one address; another one need not wait. */
  protected changeEmail(email: string): void {
    this.email.set(email);
    if (this.attempt.isWaiting()) this.attempt.reset();
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    await this.#enter(() => this.#signIn.withPassword(this.email().trim(), this.password()));
  }

  protected async enterAs(accountId: string): Promise<void> {
    await this.#enter(() => this.#signIn.asDemoPerson(accountId));
  }

  async #enter(ask: () => Promise<void>): Promise<void> {
    const before = this.#account()?.accountId;
    if (!(await this.attempt.run(ask))) return;
    this.password.set('');
    // The page somebody left for signing in again is still there, with what they typed.
    if (before && before === this.#account()?.accountId && (await this.#nav.pop())) return;
    await this.#nav.navigateRoot(toOwnPath(this.next()));
  }
}
