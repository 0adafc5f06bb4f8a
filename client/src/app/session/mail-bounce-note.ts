import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonIcon } from '@ionic/angular/ion-icon';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { mailUnreadOutline } from 'ionicons/icons';
import { AppDate } from '../ui/app-date';
import { ProblemNote } from '../ui/problem-note';
import { ToastService } from '../ui/toast-service';
import { Attempt } from './attempt';
import { KnownPreferences } from './known-preferences';
import { SendTestMail } from './send-test-mail';
import { sessionFeature } from './session.feature';

/** Says that mails to the person come back, since when and why, with the two ways out. Draws nothing while they arrive. */
@Component({
  selector: 'app-mail-bounce-note',
  imports: [AppDate, IonIcon, ProblemNote, RouterLink, TranslatePipe],
  template: `
    @if (bouncing(); as bounce) {
      <section class="note note-danger" aria-labelledby="mail-bounce-heading">
        <ion-icon [icon]="icon" aria-hidden="true" />
        <div class="stack stack-tight">
          <h2 id="mail-bounce-heading">{{ 'notifications.bounce.title' | translate }}</h2>
          <p>
            {{
              'notifications.bounce.text'
                | translate
                  : {
                      email: email(),
                      since: bounce.since | appDate: 'moment',
                      why: 'notifications.failures.' + bounce.failure | translate,
                    }
            }}
          </p>
          <p class="muted small">{{ 'notifications.bounce.until' | translate }}</p>
          <app-problem-note [problem]="trying.problem()" />
          <div class="button-row">
            <a class="button" routerLink="/profile/email">{{ 'notifications.bounce.change' | translate }}</a>
            <button class="button" type="button" [attr.aria-busy]="trying.isRunning()" (click)="tryAgain()">
              {{ 'notifications.bounce.tryAgain' | translate }}
            </button>
          </div>
        </div>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    ion-icon {
      color: var(--app-danger);
    }
    .note > .stack {
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
  host: { '[hidden]': '!bouncing()' },
})
export class MailBounceNote {
  readonly #preferences = inject(KnownPreferences);
  readonly #test = inject(SendTestMail);
  readonly #toasts = inject(ToastService);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly bouncing = computed(() => this.#preferences.last()?.answer.mail.bouncing ?? null);
  protected readonly email = computed(() => this.#account()?.email ?? '');
  protected readonly trying = new Attempt();
  protected readonly icon = mailUnreadOutline;

  protected async tryAgain(): Promise<void> {
    if (await this.trying.run(() => this.#test.execute()))
      this.#toasts.tell('notifications.bounce.tried', { email: this.email() });
  }
}
