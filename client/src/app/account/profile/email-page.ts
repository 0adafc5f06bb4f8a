import { Component, inject, signal } from '@angular/core';
import type { ViewWillEnter } from '@ionic/angular/common';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { checkmarkCircleOutline, hourglassOutline } from 'ionicons/icons';
import { ApiClient } from '../../session/api-client';
import { Attempt } from '../../session/attempt';
import { RefreshSession } from '../../session/refresh-session';
import { sessionFeature } from '../../session/session.feature';
import { AskButton } from '../../ui/ask-button';
import { AppDate } from '../../ui/app-date';
import { Busy } from '../../ui/busy';
import { FocusWrong } from '../../ui/focus-wrong';
import { ProblemNote } from '../../ui/problem-note';
import { ProblemWords } from '../../ui/problem-words';
import { TextField } from '../../ui/text-field';
import { ToastService } from '../../ui/toast-service';
import { LoadAccountDetails } from './load-account-details';
import { ProfileFrame } from './profile-frame';

/** Another e-mail address: it counts once both the old and the new one have confirmed it. */
@Component({
  selector: 'app-email-page',
  imports: [AskButton, AppDate, Busy, FocusWrong, IonIcon, ProblemNote, ProfileFrame, TextField, TranslatePipe],
  templateUrl: 'email-page.html',
  styleUrl: 'email-page.css',
  providers: [LoadAccountDetails],
})
export class EmailPage implements ViewWillEnter {
  readonly #api = inject(ApiClient);
  readonly #refresh = inject(RefreshSession);
  readonly #toasts = inject(ToastService);
  protected readonly account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly loading = inject(LoadAccountDetails);
  protected readonly words = inject(ProblemWords);
  protected readonly asking = new Attempt();
  protected readonly givingUp = new Attempt();
  protected readonly email = signal('');
  protected readonly password = signal('');

  ionViewWillEnter(): void {
    void this.loading.execute();
    // Both links may have been opened elsewhere since.
    void this.#refresh.execute();
  }

  protected iconOf(isConfirmed: boolean): string {
    return isConfirmed ? checkmarkCircleOutline : hourglassOutline;
  }

  protected wordsOf(isConfirmed: boolean): string {
    return `account.changeEmail.${isConfirmed ? 'confirmed' : 'notConfirmed'}`;
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const body = { email: this.email().trim(), password: this.password() };
    if (!(await this.asking.run(() => this.#api.send('PUT', '/api/account/email', body)))) return;
    this.email.set('');
    this.password.set('');
    await this.loading.execute();
  }

  protected async giveUp(): Promise<void> {
    if (!(await this.givingUp.run(() => this.#api.send('DELETE', '/api/account/email')))) return;
    this.#toasts.tell('account.changeEmail.givenUp');
    await this.loading.execute();
  }
}
