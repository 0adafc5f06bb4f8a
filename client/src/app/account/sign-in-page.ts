import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { NavController } from '@ionic/angular/nav-controller';
import { TranslatePipe } from '@ngx-translate/core';
import { fingerPrintOutline } from 'ionicons/icons';
import { Attempt } from '../session/attempt';
import { IdentityButton } from '../session/identity-button';
import { toOwnPath } from '../session/own-path';
import { Passkeys } from '../session/passkeys';
import { SignIn } from '../session/sign-in';
import { AskButton } from '../ui/ask-button';
import { Entrance } from '../ui/entrance';
import { ProblemNote } from '../ui/problem-note';
import { TextField } from '../ui/text-field';
import { DemoPeople } from './demo-people';
import { EnterApp } from './enter-app';

@Component({
  selector: 'app-sign-in-page',
  imports: [
    AskButton,
    DemoPeople,
    Entrance,
    IdentityButton,
    IonIcon,
    ProblemNote,
    RouterLink,
    TextField,
    TranslatePipe,
  ],
  template: `
    <app-entrance [heading]="'account.signIn.title' | translate">
      <div role="status">
        @if (note() === 'deleted') {
          <p class="note note-success">{{ 'account.signIn.deleted' | translate }}</p>
        }
      </div>
      <app-identity-button [next]="next()" />
      <app-problem-note [problem]="tapping.problem() ?? attempt.problem()">
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
      @if (passkeys.isSupported) {
        <button class="button" type="button" [attr.aria-busy]="tapping.isRunning()" (click)="usePasskey()">
          <ion-icon [icon]="icon" aria-hidden="true" />{{ 'account.signIn.passkey' | translate }}
        </button>
      }
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
  readonly #enterApp = inject(EnterApp);
  protected readonly passkeys = inject(Passkeys);
  protected readonly icon = fingerPrintOutline;
  protected readonly attempt = new Attempt();
  /** A passkey, or a demo person: who must wait with the password need not with these. */
  protected readonly tapping = new Attempt();
  protected readonly email = signal('');
  protected readonly password = signal('');

  /** The server asks for patience with one address; another one need not wait. */
  protected changeEmail(email: string): void {
    this.email.set(email);
    if (this.attempt.isWaiting()) this.attempt.reset();
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.tapping.reset();
    await this.#enter(this.attempt, () => this.#signIn.withPassword(this.email().trim(), this.password()));
  }

  protected async usePasskey(): Promise<void> {
    await this.#enter(this.tapping, () => this.#signIn.withPasskey());
  }

  protected async enterAs(accountId: string): Promise<void> {
    await this.#enter(this.tapping, () => this.#signIn.asDemoPerson(accountId));
  }

  async #enter(attempt: Attempt, ask: () => Promise<void>): Promise<void> {
    const isIn = await attempt.run(() => this.#enterApp.execute(ask, this.next()));
    const isByHalf = attempt.problem()?.code === 'second-factor-needed';
    if (isIn || isByHalf) this.password.set('');
    if (isByHalf) await this.#goToSecondStep();
  }

  /** In place of this page: the one that asked for the sign-in stays behind it, with what is typed there. */
  async #goToSecondStep(): Promise<void> {
    this.attempt.reset();
    const queryParams = { next: toOwnPath(this.next()) };
    await this.#nav.navigateForward('/second-step', { queryParams, replaceUrl: true });
  }
}
