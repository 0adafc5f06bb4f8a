import { Component, inject, signal } from '@angular/core';
import type { AccountChange } from '#contract/account';
import { NavController } from '@ionic/angular/nav-controller';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { ApiClient } from '../../session/api-client';
import { Attempt } from '../../session/attempt';
import { RefreshSession } from '../../session/refresh-session';
import { sessionFeature } from '../../session/session.feature';
import { FocusWrong } from '../../ui/focus-wrong';
import { LanguageField, type LanguageCode } from '../../ui/language-field';
import { NameFields } from '../../ui/name-fields';
import { ProblemNote } from '../../ui/problem-note';
import { ToastService } from '../../ui/toast-service';
import { ProfileFrame } from './profile-frame';

/** Names and language of the account. */
@Component({
  selector: 'app-details-page',
  imports: [FocusWrong, LanguageField, NameFields, ProblemNote, ProfileFrame, TranslatePipe],
  template: `
    <app-profile-frame [heading]="'account.details.title' | translate">
      <form class="card stack" (submit)="save($event)" novalidate [appFocusWrong]="attempt.problem()">
        <app-problem-note [problem]="attempt.problem()" />
        <app-name-fields [problem]="attempt.problem()" [(firstName)]="firstName" [(lastName)]="lastName" />
        <app-language-field [(value)]="language" />
        <div class="button-row">
          <button class="button button-primary" type="submit" [attr.aria-busy]="attempt.isRunning()">
            {{ 'account.save' | translate }}
          </button>
        </div>
      </form>
    </app-profile-frame>
  `,
})
export class DetailsPage {
  readonly #api = inject(ApiClient);
  readonly #nav = inject(NavController);
  readonly #refresh = inject(RefreshSession);
  readonly #toasts = inject(ToastService);
  // Read once: what is typed is not undone when the server says again who is signed in.
  readonly #before = inject(Store).selectSignal(sessionFeature.selectAccount)();
  protected readonly attempt = new Attempt();
  protected readonly firstName = signal(this.#before?.firstName ?? '');
  protected readonly lastName = signal(this.#before?.lastName ?? '');
  protected readonly language = signal<LanguageCode>(this.#before?.language ?? 'en');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const change: AccountChange = {
      firstName: this.firstName(),
      lastName: this.lastName(),
      language: this.language(),
    };
    if (!(await this.attempt.run(() => this.#api.send('PUT', '/api/account', change)))) return;
    await this.#refresh.execute();
    this.#toasts.tell('account.details.saved');
    await this.#nav.navigateBack('/profile');
  }
}
