import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Attempt } from '../session/attempt';
import { SignIn } from '../session/sign-in';
import { AskButton } from '../ui/ask-button';
import { FocusWrong } from '../ui/focus-wrong';
import { ProblemNote } from '../ui/problem-note';
import { ProblemWords } from '../ui/problem-words';
import { TextField } from '../ui/text-field';

/** An account has the address: its password shows that both are of the same person. */
@Component({
  selector: 'app-link-step',
  imports: [AskButton, FocusWrong, ProblemNote, RouterLink, TextField, TranslatePipe],
  template: `
    <p>{{ 'identity.link.text' | translate: { name: provider(), email: email() } }}</p>
    <app-problem-note [problem]="attempt.problem()" />
    <form class="stack" (submit)="link($event)" novalidate [appFocusWrong]="attempt.problem()">
      <input hidden autocomplete="username" [value]="email()" />
      <app-text-field
        fieldId="password"
        type="password"
        autocomplete="current-password"
        [label]="'identity.link.password' | translate"
        [error]="words.ofField(attempt.problem(), '/password')"
        [(value)]="password"
      />
      <button class="button button-primary" type="submit" [appAsk]="attempt">
        {{ 'identity.link.button' | translate }}
      </button>
    </form>
    <a class="link" routerLink="/lost-password">{{ 'account.lostPassword.link' | translate }}</a>
  `,
  styleUrl: '../ui/entrance-links.css',
  host: { class: 'stack' },
})
export class LinkStep {
  readonly email = input.required<string>();
  readonly provider = input.required<string>();
  readonly done = output();
  readonly #signIn = inject(SignIn);
  protected readonly words = inject(ProblemWords);
  protected readonly attempt = new Attempt();
  protected readonly password = signal('');

  protected async link(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.attempt.run(() => this.#signIn.linkingIdentity(this.password()))) this.done.emit();
  }
}
