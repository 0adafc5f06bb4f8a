import { Component, inject, signal } from '@angular/core';
import type { ViewWillEnter } from '@ionic/angular/common';
import { NavController } from '@ionic/angular/nav-controller';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../../session/api-client';
import { Attempt } from '../../session/attempt';
import { AskButton } from '../../ui/ask-button';
import { FocusWrong } from '../../ui/focus-wrong';
import { ProblemNote } from '../../ui/problem-note';
import { ProblemWords } from '../../ui/problem-words';
import { TextField } from '../../ui/text-field';
import { ToastService } from '../../ui/toast-service';
import { LoadAccountDetails } from './load-account-details';
import { ProfileFrame } from './profile-frame';

/** A new password for the old one; other devices are signed out. */
@Component({
  selector: 'app-password-page',
  imports: [AskButton, FocusWrong, ProblemNote, ProfileFrame, TextField, TranslatePipe],
  template: `
    <app-profile-frame [heading]="'account.changePassword.title' | translate">
      @if (loading.details()?.hasPassword === false) {
        <p class="card">{{ 'account.changePassword.none' | translate }}</p>
      } @else {
        <form class="card stack" (submit)="save($event)" novalidate [appFocusWrong]="attempt.problem()">
          <p class="muted">{{ 'account.changePassword.text' | translate }}</p>
          <app-problem-note [problem]="attempt.problem()" />
          <app-text-field
            fieldId="old-password"
            type="password"
            autocomplete="current-password"
            [label]="'account.changePassword.old' | translate"
            [error]="words.ofField(attempt.problem(), '/oldPassword')"
            [(value)]="oldPassword"
          />
          <app-text-field
            fieldId="new-password"
            type="password"
            autocomplete="new-password"
            [label]="'account.newPassword.label' | translate"
            [hint]="'account.passwordRules' | translate"
            [error]="words.ofField(attempt.problem(), '/password')"
            [(value)]="password"
          />
          <div class="button-row">
            <button class="button button-primary" type="submit" [appAsk]="attempt">
              {{ 'account.newPassword.button' | translate }}
            </button>
          </div>
        </form>
      }
    </app-profile-frame>
  `,
  providers: [LoadAccountDetails],
})
export class PasswordPage implements ViewWillEnter {
  readonly #api = inject(ApiClient);
  readonly #nav = inject(NavController);
  readonly #toasts = inject(ToastService);
  protected readonly loading = inject(LoadAccountDetails);
  protected readonly words = inject(ProblemWords);
  protected readonly attempt = new Attempt();
  protected readonly oldPassword = signal('');
  protected readonly password = signal('');

  ionViewWillEnter(): void {
    // Without an answer the form stands there: the server says what is wrong with it.
    void this.loading.execute();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = { oldPassword: this.oldPassword(), password: this.password() };
    if (!(await this.attempt.run(() => this.#api.send('PUT', '/api/account/password', body)))) return;
    this.oldPassword.set('');
    this.password.set('');
    this.#toasts.tell('account.newPassword.done');
    await this.#nav.navigateBack('/profile');
  }
}
