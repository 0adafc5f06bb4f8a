import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { Attempt } from '../session/attempt';
import { SendTestMail } from '../session/send-test-mail';
import { sessionFeature } from '../session/session.feature';
import { ProblemNote } from '../ui/problem-note';

/** Where mails go, tried with a test. */
@Component({
  selector: 'app-mail-card',
  imports: [ProblemNote, RouterLink, TranslatePipe],
  template: `
    <section class="card stack" aria-labelledby="mail-heading">
      <h2 id="mail-heading">{{ 'notifications.settings.mail.title' | translate }}</h2>
      <div role="status" class="stack stack-tight">
        <p class="address">{{ 'notifications.settings.mail.to' | translate: { email: email() } }}</p>
        @if (isSent()) {
          <p class="note note-success">
            <span>
              {{ 'notifications.settings.mail.sent' | translate }}
              <a routerLink="/inbox/sent">{{ 'notifications.settings.mail.follow' | translate }}</a>
            </span>
          </p>
        }
      </div>
      <app-problem-note [problem]="attempt.problem()" />
      <div class="button-row">
        <button class="button button-primary" type="button" [attr.aria-busy]="attempt.isRunning()" (click)="test()">
          {{ 'notifications.settings.mail.test' | translate }}
        </button>
        <a class="button" routerLink="/profile/email">{{ 'notifications.bounce.change' | translate }}</a>
      </div>
    </section>
  `,
  styles: `
    .address {
      overflow-wrap: anywhere;
    }
  `,
})
export class MailCard {
  readonly #test = inject(SendTestMail);
  readonly #account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly email = computed(() => this.#account()?.email ?? '');
  protected readonly attempt = new Attempt();
  protected readonly isSent = signal(false);

  protected async test(): Promise<void> {
    this.isSent.set(false);
    this.isSent.set(await this.attempt.run(() => this.#test.execute()));
  }
}
